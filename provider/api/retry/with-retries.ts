import { CbrError } from "../../support/cbr-error.ts";
import type { Clock } from "../../support/clock.ts";
import type { Progress } from "../../support/progress.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import { AuthenticationError, ServerError, ThrottledError } from "../errors/api-error.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { backoffMs } from "./backoff.ts";
import { classify } from "./classify.ts";
import type { RetryBudget } from "./retry-budget.ts";

/** How often, and by which clock. */
export interface RetryRules {
  readonly clock: Clock;
  /** Attempts after the first one. A budget that outlasts throttles lets those pass uncounted, unless it is 0. */
  readonly maxRetries: number;
  /** Of the whole call: no wait goes past it. */
  readonly deadline: Deadline;
  /** Of all calls of the client: no attempt is made again that it does not pay for. */
  readonly budget: RetryBudget;
  readonly progress: Progress;
}

const DRAINED =
  "It was not tried again, since too many requests of this provider failed (its retry budget is used up). " +
  "Requests that succeed fill the budget again.";

const MORE_TIME = "Allow more with cbr:callTimeout, or the argument timeout of a function.";

/** With less time left than this, no attempt is squeezed in any more. */
const SHORTEST_REST_MS = 2000;

/** One garbled answer is an accident; a second one is not, whatever came between. */
const GARBLED_RETRIES = 1;

/**
 * Makes a request until it succeeds, fails for good, or may not be made again.
 * @param rules - How often, and by which clock.
 * @param attempt - Makes the request anew, signature and all.
 * @returns What the first successful attempt returned.
 * @throws The last attempt's error.
 */
export async function withRetries<Result>(
  rules: RetryRules,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const { clock, deadline, budget, progress } = rules;
  let garbled = 0;
  let outlasted = 0;
  for (let failures = 1; ; failures++) {
    try {
      const result = await attempt();
      budget.refund();
      return result;
    } catch (error) {
      deadline.signal.throwIfAborted();
      if (error instanceof ResponseInvalidError) garbled++;
      if (isOutlasted(error, rules)) outlasted++;
      const spent = garbled > GARBLED_RETRIES || failures - outlasted > rules.maxRetries;
      const waitMs = spent ? undefined : waitBefore(error, failures, rules);
      if (waitMs === undefined) throw withAttempts(error, failures);
      const refusal = refusalOf(error, waitMs, rules);
      if (refusal !== undefined) throw saying(refusal, withAttempts(error, failures));
      progress.debug(`attempt ${failures} failed; the next one follows in ${Math.round(waitMs)} ms`);
      await clock.sleep(waitMs, deadline.signal);
    }
  }
}

/** Whether a failure does not count, since throttles are waited out. Nothing is tried again for who wants no retries. */
function isOutlasted(error: unknown, { maxRetries, budget }: RetryRules): boolean {
  return budget.outlastsThrottles && maxRetries > 0 && classify(error) === "throttled";
}

/** Milliseconds to the next attempt; undefined when the error rules it out. */
function waitBefore(error: unknown, failures: number, rules: RetryRules): number | undefined {
  const kind = classify(error);
  if (kind === "fatal") return undefined;
  const asked =
    error instanceof ThrottledError || error instanceof ServerError ? (error.retryAfterMs ?? 0) : 0;
  const waitMs = Math.max(asked, backoffMs(kind, failures, rules.clock.random()));
  const leftMs = rules.deadline.remainingMs();
  // A throttle is waited out to the end: a delay that chance made too long leaves room for one more attempt.
  const late = waitMs >= leftMs && asked < leftMs && leftMs > SHORTEST_REST_MS;
  return late && isOutlasted(error, rules) ? Math.max(asked, leftMs / 2) : waitMs;
}

/** Why an attempt that would help is not made; undefined when it is, and then it is paid for. */
function refusalOf(error: unknown, waitMs: number, { deadline, budget }: RetryRules): string | undefined {
  const leftMs = deadline.remainingMs();
  if (waitMs < leftMs) return budget.pay(error) ? undefined : DRAINED;
  const [due, left] = [waitMs, leftMs].map((ms) => `${Math.round(ms / 1000)} s`);
  return `It was not tried again: the next attempt was due in ${due}, and the call had ${left} left. ${MORE_TIME}`;
}

/**
 * Says how often the request was made, where that was more than once. The refusal of an identity ends every call that
 * goes by it, and may be that of another request: it is left as it is.
 */
function withAttempts(error: unknown, attempts: number): unknown {
  return attempts > 1 && !(error instanceof AuthenticationError)
    ? saying(`It was tried ${attempts} times.`, error)
    : error;
}

function saying(sentence: string, error: unknown): unknown {
  if (error instanceof CbrError) error.message += ` ${sentence}`;
  return error;
}
