import { setTimeout as sleep } from "node:timers/promises";

/** The simulator's only source of time, so that tests can put their own in its place. */
export interface SimulatorClock {
  /** @returns The present moment in milliseconds since 1970. */
  now(): number;
  /**
   * Waits; ends early, without an error, when the signal fires.
   * @param ms - How long, milliseconds.
   * @param signal - Fires when the client is gone or the simulator closes.
   */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: SimulatorClock = {
  now: () => Date.now(),
  wait: async (ms, signal) => {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
