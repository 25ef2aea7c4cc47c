import { type JudgedLog, momentOf, type ShownLog } from "../judged-log.ts";

/** How many logs a result shows at most. */
export const MOST_EVIDENCE = 10;

/** What the order of logs rests on: all that is left to keep where only its order matters. */
export interface Place {
  readonly moment: number;
  readonly createdAt: number;
  readonly isSuccess: boolean;
  readonly id: string;
}

/** The place of a log. */
export function placeOf(log: ShownLog): Place {
  const { createdAt, status, id } = log;
  return { moment: momentOf(log), createdAt, isSuccess: status === "success", id };
}

/**
 * Orders logs from the newest to the oldest: by their moments, then by their creation. Of two that are as new, the one
 * that did not succeed comes first, so that a tie never hides a failure; the ID makes it one order.
 */
export function newestFirst(one: ShownLog, other: ShownLog): number {
  return byPlace(placeOf(one), placeOf(other));
}

/** Whether a place is newer than a log's. */
export function isNewer(place: Place, log: JudgedLog): boolean {
  return byPlace(place, placeOf(log)) < 0;
}

function byPlace(one: Place, other: Place): number {
  return (
    other.moment - one.moment ||
    other.createdAt - one.createdAt ||
    Number(one.isSuccess) - Number(other.isSuccess) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** The newer of two logs. */
export function newerOf(one: JudgedLog | undefined, other: JudgedLog): JudgedLog {
  return one !== undefined && newestFirst(one, other) < 0 ? one : other;
}

/** The newest logs with one more, at most `MOST_EVIDENCE`. */
export function withNewest(newest: readonly JudgedLog[], log: JudgedLog): readonly JudgedLog[] {
  const last = newest.at(-1);
  if (last !== undefined && newest.length === MOST_EVIDENCE && newestFirst(last, log) < 0) return newest;
  return [...newest, log].sort(newestFirst).slice(0, MOST_EVIDENCE);
}

/** A memory of how many logs there were, and of the newest of them. */
export interface CountedLogs {
  readonly count: number;
  readonly newest: readonly JudgedLog[];
}

/** No logs. */
export const NO_LOGS: CountedLogs = { count: 0, newest: [] };

/** The logs with one more. */
export function withLog({ count, newest }: CountedLogs, log: JudgedLog): CountedLogs {
  return { count: count + 1, newest: withNewest(newest, log) };
}
