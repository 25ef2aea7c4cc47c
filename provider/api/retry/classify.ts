import { CbrError } from "../../support/cbr-error.ts";
import { ThrottledError } from "../errors/api-error.ts";

/** What an error means for the next attempt. */
export type Classification = "throttled" | "transient" | "fatal";

/**
 * Tells whether a GET that failed is worth another attempt.
 * @param error - What the attempt threw; the code lists are those of its class.
 */
export function classify(error: unknown): Classification {
  if (error instanceof ThrottledError) return "throttled";
  return error instanceof CbrError && error.retryable ? "transient" : "fatal";
}
