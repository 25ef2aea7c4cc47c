import type { SimulatorClock } from "../../../simulator/index.ts";

/** A clock that stands still until a test moves it; waiting takes no real time. */
export interface TestClock extends SimulatorClock {
  /** Every wait so far, milliseconds. */
  readonly waits: number[];
  advance(ms: number): void;
}

export const NOON = Date.parse("2026-03-01T12:00:00Z");

export function testClock(start: number = NOON): TestClock {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
    wait: (ms) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}
