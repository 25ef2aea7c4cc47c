import type { Clock } from "../../support/clock.ts";

/** What work under a deadline goes by. */
export interface Deadline {
  /** Aborted when time is up or the outer signal is. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left; negative when time is up. */
  remainingMs(): number;
}

/**
 * Runs work that must end in time.
 * @param clock - Measures the time.
 * @param limitMs - Milliseconds from now.
 * @param outer - Ends the work as well.
 * @param expired - Makes the error for when time is up.
 * @param work - Must heed its signal.
 * @returns What the work returns.
 * @throws The error of `expired`, the outer signal's reason, or the work's own error.
 */
export async function withDeadline<Result>(
  clock: Clock,
  limitMs: number,
  outer: AbortSignal,
  expired: () => Error,
  work: (deadline: Deadline) => Promise<Result>,
): Promise<Result> {
  const end = clock.now() + limitMs;
  const timer = new AbortController();
  const done = new AbortController();
  clock.sleep(limitMs, done.signal).then(
    () => timer.abort(expired()),
    () => undefined,
  );
  try {
    const signal = AbortSignal.any([outer, timer.signal]);
    return await work({ signal, remainingMs: () => end - clock.now() });
  } finally {
    done.abort();
  }
}
