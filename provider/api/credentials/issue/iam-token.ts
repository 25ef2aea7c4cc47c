import type { Agency, Domain, Identity } from "../../settings/identity/identity.ts";
import type { Project } from "../../settings/place.ts";
import type { Issued } from "../grant.ts";
import { agencyRemedy, type IamCall, postToIam } from "./iam-call.ts";
import { readIssuedToken } from "./read-issued.ts";

/** A user of IAM. */
export type User = Extract<Identity, { kind: "password" }>;

/** What a token is good for: a project, or the user's own account, which takes agencies on. */
export type Scope = { readonly project: Project } | { readonly domain: Domain };

const PATH = "/v3/auth/tokens";

const PASSWORD_REMEDY =
  "Check cbr:iamEndpoint, that cbr:projectId or cbr:projectName is a project of the user's account, and that the user " +
  "may sign in by programs";

/**
 * Gets a token for a user's password.
 * @param call - Where IAM is.
 * @param user - Name, password and account.
 * @param scope - What the token is for.
 * @throws {AuthenticationError} `CBR_AUTHENTICATION` for a wrong user, password or account.
 * @see api.md, "Authentication", token
 */
export async function passwordToken(
  call: IamCall,
  { userName: name, password, domain }: User,
  scope: Scope,
): Promise<Issued> {
  const identity = { methods: ["password"], password: { user: { name, password, domain } } };
  const answer = await postToIam(call, PATH, { identity, scope }, PASSWORD_REMEDY);
  return readIssuedToken(answer, answer.asked, call.requester.settings.redact);
}

/**
 * Gets the token of an agency for a token of one's own.
 * @param call - Where IAM is, and the token.
 * @param agency - What is taken on.
 * @param project - What the token is for.
 * @see api.md, "Authentication", agency
 */
export async function agencyToken(call: IamCall, agency: Agency, project: Project): Promise<Issued> {
  const { name: xrole_name, domain } = agency;
  const by = "id" in domain ? { domain_id: domain.id } : { domain_name: domain.name };
  const identity = { methods: ["assume_role"], assume_role: { ...by, xrole_name } };
  const answer = await postToIam(call, PATH, { identity, scope: { project } }, agencyRemedy(agency));
  return readIssuedToken(answer, answer.asked, call.requester.settings.redact);
}
