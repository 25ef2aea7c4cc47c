import { durationMs } from "../../support/duration.ts";
import type { Failure } from "../../support/failures.ts";

/** The settings that bound how long something may take. */
export type TimeLimit = "connectTimeout" | "requestTimeout" | "callTimeout";

/** Default and range of each, as a program writes them. */
const LIMITS = {
  connectTimeout: { normal: "10s", least: "100ms", most: "2m" },
  requestTimeout: { normal: "30s", least: "1ms", most: "10m" },
  callTimeout: { normal: "2m", least: "1s", most: "1h" },
} as const satisfies Record<TimeLimit, Record<"normal" | "least" | "most", string>>;

/**
 * Reads a setting that bounds how long something may take.
 * @param name - Which one.
 * @param text - As it was given; undefined for the default.
 * @param failures - Receives what is out of range.
 * @returns Milliseconds.
 */
export function timeLimitMs(name: TimeLimit, text: string | undefined, failures: Failure[]): number {
  const { normal, least, most } = LIMITS[name];
  return boundedMs(name, text ?? normal, { least, most }, failures);
}

/** The shortest and the longest duration that is fine, as a program writes them. */
interface Bounds {
  readonly least: string;
  readonly most: string;
}

/**
 * Reads a duration that must be within bounds.
 * @param property - Where it was given.
 * @param text - A whole number with a unit.
 * @param bounds - The shortest and the longest that is fine.
 * @param failures - Receives what is out of range.
 * @returns Milliseconds; the longest where it is out of range.
 */
export function boundedMs(
  property: string,
  text: string,
  { least, most }: Bounds,
  failures: Failure[],
): number {
  const ms = durationMs(text) ?? Number.NaN;
  const longest = durationMs(most) ?? Number.NaN;
  if (ms >= (durationMs(least) ?? Number.NaN) && ms <= longest) return ms;
  failures.push({ property, reason: `${JSON.stringify(text)} is not from ${least} to ${most}` });
  return longest;
}
