import type { Progress } from "../../../support/progress.ts";
import type { Deadline } from "../../deadline/with-deadline.ts";
import { type Answered, ask, type Requester } from "../../request/ask.ts";
import type { Agency } from "../../settings/identity/identity.ts";
import type { Grant } from "../grant.ts";

/** What a call of IAM goes by. */
export interface IamCall {
  readonly requester: Requester;
  /** Base URL of IAM. */
  readonly iamEndpoint: string;
  /** Who asks; guards a password that stands in the body. */
  readonly grant: Grant;
  readonly deadline: Deadline;
  readonly progress: Progress;
}

/** What IAM answered, and what it was asked. */
export interface IamAnswer extends Answered {
  /** Method and URL, for errors. */
  readonly asked: string;
}

/**
 * Sends IAM a request for something to be issued.
 * @param call - Where, and as whom.
 * @param path - Of the API.
 * @param auth - The request; may hold a password.
 * @param remedy - What helps after 400, 403 and 404.
 */
export async function postToIam(
  { requester, iamEndpoint, grant, deadline, progress }: IamCall,
  path: string,
  auth: object,
  remedy: string,
): Promise<IamAnswer> {
  const question = {
    method: "POST",
    endpoint: iamEndpoint,
    path,
    body: { auth },
    answerIs: "secret json",
    headers: { "Content-Type": "application/json;charset=utf8" },
    hostIs: "cbr:iamEndpoint",
    remedy,
  } as const;
  const answer = await ask(requester, question, grant, deadline, progress);
  return { ...answer, asked: `POST ${iamEndpoint}${path}` };
}

/**
 * What helps when an agency is not given.
 * @param agency - The one that was asked for.
 */
export function agencyRemedy({ name, domain }: Agency): string {
  const account = "id" in domain ? `with the ID ${domain.id}` : JSON.stringify(domain.name);
  return (
    `Check that the account ${account} (cbr:agencyDomainName) has the agency ${JSON.stringify(name)} (cbr:agencyName), ` +
    "that it trusts the account of the identity, and that the identity may take agencies on (Agent Operator)"
  );
}
