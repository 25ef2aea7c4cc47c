/** Statuses that say "slow down". */
export const THROTTLED_STATUSES: ReadonlySet<number> = new Set([429]);

/** Statuses that may be gone when the same request is made again. */
export const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 500, 502, 503, 504]);

/** Codes of the gateway that say "slow down" whatever the status. */
export const THROTTLED_CODES: ReadonlySet<string> = new Set(["APIGW.0308"]);

/**
 * Reads a code in one spelling: some pages and gateways write `APIG.` for `APIGW.`.
 * @param code - As the service sent it.
 * @returns The code to compare with.
 */
export function normalizedCode(code: string): string {
  return code.replace(/^APIG\./, "APIGW.");
}
