import type { Failure } from "../../../support/failures.ts";

/**
 * Says that nothing tells who asks.
 * @param lookedAt - What was looked at, in order, and why it did not do; no values.
 */
export function noCredentials(lookedAt: readonly string[]): Failure {
  const ways = [
    "cbr:accessKey with cbr:secretKey (HW_ACCESS_KEY, HW_SECRET_KEY)",
    "cbr:token (HW_AUTH_TOKEN)",
    "cbr:userName with cbr:password and cbr:domainName (HW_USER_NAME, HW_USER_PASSWORD, HW_DOMAIN_NAME)",
  ];
  const remedy = `set ${ways.join(", or ")}`;
  const reason = `no credentials: ${remedy}; looked at, in this order: ${lookedAt.join("; ")}`;
  return { property: "accessKey", reason };
}
