import type { PollInterval } from "../../schema/generated/types.ts";
import { durationMs } from "../../support/duration.ts";

/** Bounds of the delay between two looks, in milliseconds. */
export interface DelayBounds {
  readonly minMs: number;
  readonly maxMs: number;
}

const DEFAULT_MIN = "5s";
const DEFAULT_MAX = "60s";

/** The bounds that a program gives, or the defaults; one that is given moves the default of the other out of its way. */
export function delayBounds({ min, max }: PollInterval): DelayBounds {
  const given = { min: durationMs(min ?? ""), max: durationMs(max ?? "") };
  const defaults = { min: durationMs(DEFAULT_MIN) ?? 0, max: durationMs(DEFAULT_MAX) ?? 0 };
  const minMs = given.min ?? Math.min(defaults.min, given.max ?? defaults.min);
  return { minMs, maxMs: given.max ?? Math.max(defaults.max, minMs) };
}

/**
 * How long to wait after a look: the ceiling doubles with each look up to the maximum, and the delay is drawn between
 * the minimum and the ceiling, so that gates that began together do not go on together. As in the waiters of Smithy.
 * @param looks - How many there were, 1 or more.
 * @param bounds - Of the delay.
 * @param random - From 0 (included) to 1 (excluded).
 * @returns Milliseconds.
 * @see https://smithy.io/2.0/additional-specs/waiters.html#waiter-retries
 */
export function delayAfter(looks: number, { minMs, maxMs }: DelayBounds, random: number): number {
  const ceiling = Math.min(maxMs, minMs * 2 ** (looks - 1));
  return Math.round(minMs + random * (ceiling - minMs));
}
