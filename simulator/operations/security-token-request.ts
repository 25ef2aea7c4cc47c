import type { Reference } from "./read-body.ts";
import { memberAt, parseBody, readReference, textOf } from "./read-body.ts";
import type { Problem } from "./token-request.ts";

const MINIMUM_SECONDS = 900;
const MAXIMUM_SECONDS = 86_400;

/** What temporary keys are asked for with. */
export interface SecurityTokenRequest {
  /** Undefined for keys of the user whose token is sent. */
  readonly agency: { readonly name: string; readonly domain: Reference } | undefined;
  /** The token in the body, which the header X-Auth-Token beats. */
  readonly token: string | undefined;
  /** Undefined when the service shall choose. */
  readonly durationSeconds: number | undefined;
}

/**
 * Reads the body of a call for temporary keys.
 * @param body - The request's body.
 * @returns What is asked for, or what is wrong with it.
 */
export function readSecurityTokenRequest(body: Buffer): SecurityTokenRequest | Problem {
  const parsed = parseBody(body);
  if (parsed === undefined) return { problem: "The request body is not JSON." };
  const identity = memberAt(parsed, "auth", "identity");
  const methods = memberAt(identity, "methods");
  const method: unknown = Array.isArray(methods) ? methods[0] : undefined;
  if (method !== "assume_role" && method !== "token") {
    return { problem: 'auth.identity.methods must be ["assume_role"] or ["token"].' };
  }
  const details = memberAt(identity, method);
  const durationSeconds = memberAt(details, "duration_seconds");
  if (!isDuration(durationSeconds)) {
    const range = `an integer from ${MINIMUM_SECONDS} to ${MAXIMUM_SECONDS}`;
    return { problem: `auth.identity.${method}.duration_seconds must be ${range}.` };
  }
  if (method === "token") {
    return { agency: undefined, token: textOf(memberAt(details, "id")), durationSeconds };
  }
  const name = textOf(memberAt(details, "agency_name"));
  const domain = readReference(details, "domain_id", "domain_name");
  if (name === undefined) return { problem: "auth.identity.assume_role lacks agency_name." };
  if (!domain) return { problem: "auth.identity.assume_role lacks domain_name or domain_id." };
  return { agency: { name, domain }, token: undefined, durationSeconds };
}

function isDuration(value: unknown): value is number | undefined {
  if (value === undefined) return true;
  return Number.isInteger(value) && Number(value) >= MINIMUM_SECONDS && Number(value) <= MAXIMUM_SECONDS;
}
