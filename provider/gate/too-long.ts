import { durationMs } from "../support/duration.ts";
import type { Failure } from "../support/failures.ts";

/** Nothing looks further back: ten years. */
const LONGEST = "3650d";

/** A failure for a duration that is longer than anything looks back. */
export function tooLong(duration: string | undefined, property: string): Failure[] {
  if ((durationMs(duration ?? "0s") ?? 0) <= (durationMs(LONGEST) ?? 0)) return [];
  return [{ property, reason: `must be at most ${LONGEST}, not ${JSON.stringify(duration)}` }];
}
