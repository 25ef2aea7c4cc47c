import { boundedMs } from "../api/settings/time-limit.ts";
import type { Failure } from "../support/failures.ts";

/**
 * The time that a program allows one call, instead of `cbr:callTimeout`.
 * @param timeout - The argument of that name; undefined for none.
 * @param failures - Receives what is out of range.
 * @returns A part of the client's request: milliseconds, 1–3600000, or nothing.
 */
export function callTimeout(
  timeout: string | undefined,
  failures: Failure[],
): { readonly timeoutMs?: number } {
  if (timeout === undefined) return {};
  return { timeoutMs: boundedMs("timeout", timeout, { least: "1ms", most: "1h" }, failures) };
}
