import type { OperationLog } from "../../schema/generated/types.ts";

/**
 * Puts logs into the one order that results have: the newest first by their creation, then by ID, whatever order the
 * service answered in. Times that do not exist come last.
 * @param logs - In any order.
 */
export function newestFirst(logs: readonly OperationLog[]): OperationLog[] {
  const placed = logs.map((log) => ({ log, createdAt: momentOf(log.createdAt) }));
  placed.sort((one, other) => other.createdAt - one.createdAt || (one.log.id < other.log.id ? -1 : 1));
  return placed.map(({ log }) => log);
}

function momentOf(time: string): number {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? 0 : ms;
}
