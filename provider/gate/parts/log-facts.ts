import { isUnderway, type JudgedLog, momentOf } from "../judged-log.ts";
import type { Moment } from "../rule.ts";

/** Whether an operation ended well. */
export function isSuccess({ status }: JudgedLog): boolean {
  return status === "success";
}

/** Whether an operation ran and did not end well. A skipped one never ran, and an unknown status is no failure. */
export function isFailure({ status }: JudgedLog): boolean {
  return status === "failed" || status === "timeout";
}

/** Whether a log is within the window: it counts from the window's start or later, or it is under way. */
export function isWithin(log: JudgedLog, { windowStart }: Moment): boolean {
  return isUnderway(log) || momentOf(log) >= windowStart;
}

/**
 * How long an operation took.
 * @returns Milliseconds; undefined where its start or its end is missing, or its end lies before its start.
 */
export function tookMs({ startedAt, endedAt }: JudgedLog): number | undefined {
  if (startedAt === undefined || endedAt === undefined) return undefined;
  return endedAt < startedAt ? undefined : endedAt - startedAt;
}
