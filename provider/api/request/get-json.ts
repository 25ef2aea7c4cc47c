import type { Parcel } from "../../support/parcel.ts";
import type { Progress } from "../../support/progress.ts";
import type { Access } from "../credentials/grant.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import { ask, type Question, type Requester } from "./ask.ts";
import { authorized } from "./authorized.ts";

/** One GET: where, as whom, what. */
export interface JsonRequest extends Pick<Question, "hostIs" | "remedy" | "came"> {
  readonly endpoint: string;
  readonly path: string;
  /** In the order sent; values not yet encoded. */
  readonly query: readonly (readonly [string, string])[];
  readonly access: Access;
  readonly projectId?: string | undefined;
}

/**
 * Asks for JSON, again where that can help.
 * @param requester - Settings, clock, transport and budget.
 * @param request - What to ask.
 * @param deadline - Of the whole call.
 * @param progress - Hears of every attempt.
 * @returns The parsed body of a 2xx answer.
 * @throws {ClientError} The error of the last attempt.
 */
export function getJson(
  requester: Requester,
  { access, ...question }: JsonRequest,
  deadline: Deadline,
  progress: Progress,
): Promise<Parcel<unknown>> {
  return authorized(access, deadline, progress, async (grant) => {
    const { body } = await ask(requester, { method: "GET", ...question }, grant, deadline, progress);
    return body;
  });
}
