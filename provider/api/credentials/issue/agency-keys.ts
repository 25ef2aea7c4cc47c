import type { Agency } from "../../settings/identity/identity.ts";
import type { Issued } from "../grant.ts";
import { agencyRemedy, type IamCall, postToIam } from "./iam-call.ts";
import { readIssuedKeys } from "./read-issued.ts";

/** How long the keys hold: long enough for a run, short enough for one that leaks. */
const LIFETIME_S = 3600;

/**
 * Gets temporary keys of an agency for access keys of one's own.
 * @param call - Where IAM is, and the keys that sign the request.
 * @param agency - What is taken on.
 * @see api.md, "Authentication", temporary keys
 */
export async function agencyKeys(call: IamCall, agency: Agency): Promise<Issued> {
  const { name: agency_name, domain } = agency;
  const by = "id" in domain ? { domain_id: domain.id } : { domain_name: domain.name };
  const role = { ...by, agency_name, duration_seconds: LIFETIME_S };
  const identity = { methods: ["assume_role"], assume_role: role };
  const path = "/v3.0/OS-CREDENTIAL/securitytokens";
  const answer = await postToIam(call, path, { identity }, agencyRemedy(agency));
  return readIssuedKeys(answer, answer.asked, call.requester.settings.redact);
}
