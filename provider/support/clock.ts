import { randomInt } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";

/** Time and chance, injected wherever the provider needs them so that tests never wait. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /**
   * Waits; rejects with the signal's reason when it is aborted meanwhile.
   * @param ms - Milliseconds, 0 or more.
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 (included) to 1 (excluded). */
  random(): number;
}

const RANDOM_STEPS = 2 ** 32;

/** The machine's own clock and randomness. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await delay(ms, undefined, { signal, ref: true });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  random: () => randomInt(RANDOM_STEPS) / RANDOM_STEPS,
};
