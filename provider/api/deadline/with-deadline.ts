import type { Clock } from "../../support/clock.ts";

/** What work under a deadline goes by. */
export interface Deadline {
  /** Aborted when time is up or the outer signal is. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left; negative when time is up. */
  remainingMs(): number;
}

/** Without a reason Node makes one each time, with a stack. */
const DONE = new Error("the work is done");

/**
 * Runs work that must end in time. It is not waited for once its signal is aborted: work may wait for what another call
 * does, which knows nothing of this one's signal.
 * @param clock - Measures the time.
 * @param limitMs - Milliseconds from now.
 * @param outer - Ends the work as well.
 * @param expired - Makes the error for when time is up.
 * @param work - Should heed its signal.
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
  const stop = new AbortController();
  const done = new AbortController();
  const relay = (): void => stop.abort(outer.reason);
  const aborted = new Promise<never>((_resolve, reject) => {
    stop.signal.addEventListener("abort", () => reject(stop.signal.reason as Error), { once: true });
  });
  aborted.catch(() => undefined);
  if (outer.aborted) relay();
  else outer.addEventListener("abort", relay, { once: true });
  clock.sleep(limitMs, done.signal).then(
    () => stop.abort(expired()),
    () => undefined,
  );
  try {
    const deadline = { signal: stop.signal, remainingMs: () => end - clock.now() };
    return await Promise.race([aborted, work(deadline)]);
  } finally {
    outer.removeEventListener("abort", relay);
    done.abort(DONE);
  }
}
