import type { Clock } from "../../provider/support/clock.ts";

export const NOON = Date.parse("2026-03-01T12:00:00Z");

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Every wait that ended at once, milliseconds, in order: those between attempts. */
  readonly waits: readonly number[];
  /** How many sleepers there are, such as deadlines that run. */
  sleeping(): number;
  /** Moves time on and wakes those whose time has come. */
  advance(ms: number): void;
}

export interface ManualClockOptions {
  /** Milliseconds since the Unix epoch. Default: noon of 1 March 2026. */
  readonly start?: number;
  /** A sleep of at most so many milliseconds moves time on by itself and ends at once. Default 20000. */
  readonly skips?: number;
  /** Default: always a half. */
  readonly random?: () => number;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Makes a clock that never waits for real. */
export function manualClock({
  start = NOON,
  skips = 20_000,
  random = () => 0.5,
}: ManualClockOptions = {}): ManualClock {
  let now = start;
  const waits: number[] = [];
  const sleepers = new Set<Sleeper>();

  function advance(ms: number): void {
    now += ms;
    const due = [...sleepers].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at);
    for (const sleeper of due) sleeper.wake();
  }

  return {
    waits,
    now: () => now,
    random,
    sleeping: () => sleepers.size,
    advance,
    sleep(ms, signal) {
      return new Promise<void>((resolve, reject) => {
        const refuse = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason as Error);
        };
        const sleeper = {
          at: now + ms,
          wake: (): void => {
            sleepers.delete(sleeper);
            signal?.removeEventListener("abort", refuse);
            resolve();
          },
        };
        if (signal?.aborted === true) {
          refuse();
          return;
        }
        signal?.addEventListener("abort", refuse, { once: true });
        sleepers.add(sleeper);
        if (ms > skips) return;
        waits.push(ms);
        advance(ms);
      });
    },
  };
}
