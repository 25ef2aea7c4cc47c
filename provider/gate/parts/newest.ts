import { type JudgedLog, momentOf } from "../judged-log.ts";

/** How many logs a result shows at most. */
export const MOST_EVIDENCE = 10;

/** Orders logs from the newest to the oldest by their moments; by ID where these are the same, so that it is one order. */
export function newestFirst(one: JudgedLog, other: JudgedLog): number {
  return momentOf(other) - momentOf(one) || (one.id < other.id ? -1 : 1);
}

/** The place of a log in this order: all that is left to keep where only its order matters. */
export interface Place {
  readonly moment: number;
  readonly id: string;
}

/** The place of a log. */
export function placeOf(log: JudgedLog): Place {
  return { moment: momentOf(log), id: log.id };
}

/** Whether a place is newer than a log's. */
export function isNewer({ moment, id }: Place, log: JudgedLog): boolean {
  return (moment - momentOf(log) || (id < log.id ? 1 : -1)) > 0;
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
