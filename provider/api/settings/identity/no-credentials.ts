import type { Failure } from "../../../support/failures.ts";
import { waysToSet } from "../variables.ts";

/**
 * Says that nothing tells who asks.
 * @param lookedAt - What was looked at, in order, and why it did not do; no values.
 */
export function noCredentials(lookedAt: readonly string[]): Failure {
  const keys = `${waysToSet("accessKey")} with ${waysToSet("secretKey")}`;
  const remedy = `set ${keys}, or ${waysToSet("token")}`;
  const reason = `no credentials: ${remedy}; looked at, in this order: ${lookedAt.join("; ")}`;
  return { property: "accessKey", reason };
}
