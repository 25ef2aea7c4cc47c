import { ThrottledError } from "./api-error.ts";

/**
 * Makes the error of a call whose time was up while the service throttled it: what the service said weighs more than the
 * time that went by.
 * @param throttle - The service's last answer.
 * @param late - Which time was up, and how far the call came; a sentence without its full stop.
 */
export function lateThrottle(throttle: ThrottledError, late: string): ThrottledError {
  const { message, status, apiCode, requestId, retryAfterMs } = throttle;
  const remedy = "Ask for less, allow more time, or try again later";
  return new ThrottledError(`${message} ${late}. ${remedy}.`, { status, apiCode, requestId }, retryAfterMs);
}
