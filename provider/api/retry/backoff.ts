import type { Classification } from "./classify.ts";

const BASE_MS = { throttled: 1000, transient: 200 } as const satisfies Record<
  Exclude<Classification, "fatal">,
  number
>;
const CAP_MS = 20_000;

/**
 * How long to wait before the next attempt: full jitter under a doubling bound.
 * @param kind - Throttled attempts wait longer.
 * @param failures - How many attempts failed so far, 1 or more.
 * @param random - From 0 to 1.
 * @returns Milliseconds, 0–20000.
 */
export function backoffMs(kind: Exclude<Classification, "fatal">, failures: number, random: number): number {
  return random * Math.min(CAP_MS, BASE_MS[kind] * 2 ** (failures - 1));
}
