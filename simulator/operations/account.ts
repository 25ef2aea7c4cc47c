import type { Settings } from "../settings.ts";
import type { Answer } from "../server/answer.ts";
import { iamFailure } from "./failures.ts";
import type { Reference } from "./read-body.ts";
import { means } from "./read-body.ts";

/** The id of the account that everything here belongs to. */
export const DOMAIN_ID = "00000000000000000000000000000d01";
const USER_ID = "00000000000000000000000000000e01";

/**
 * The account that everything here belongs to.
 * @param settings - Hold its name.
 * @returns Its id and name.
 */
export function domainOf({ domainName }: Settings): Required<Reference> {
  return { id: DOMAIN_ID, name: domainName };
}

/**
 * The one user of the account.
 * @param settings - Hold the name.
 * @returns The user's id and name.
 */
export function userOf({ userName }: Settings): Required<Reference> {
  return { id: USER_ID, name: userName };
}

/**
 * Checks that an agency may be taken on.
 * @param agency - Its name.
 * @param domain - The account that is said to have created it.
 * @param settings - Hold the one agency and the one account.
 * @returns 401 for an unknown account, 404 for an unknown agency, or undefined when both are right.
 */
export function refuseAgency(agency: string, domain: Reference, settings: Settings): Answer | undefined {
  if (!means(domain, domainOf(settings))) return iamFailure(401, "The domain does not exist.");
  if (agency === settings.agencyName) return undefined;
  return iamFailure(404, `Could not find agency: ${agency}.`);
}
