import type { OperationLog } from "../../schema/generated/types.ts";

/** What is kept of a log, and what its place in a result goes by. */
export interface Placed<Kept> {
  readonly kept: Kept;
  readonly id: string;
  /** Milliseconds since the Unix epoch; 0 for a time that does not exist. */
  readonly createdAt: number;
}

/** Takes down where something that is kept of a log belongs. */
export function placed<Kept>({ id, createdAt }: OperationLog, kept: Kept): Placed<Kept> {
  const ms = Date.parse(createdAt);
  return { kept, id, createdAt: Number.isNaN(ms) ? 0 : ms };
}

/**
 * Puts logs into the one order that results have: the newest first by their creation, then by ID, whatever order the
 * service answered in. Times that do not exist come last.
 * @param logs - In any order.
 */
export function newestFirst<Kept>(logs: readonly Placed<Kept>[]): Kept[] {
  const sorted = logs.toSorted(
    (one, other) => other.createdAt - one.createdAt || (one.id < other.id ? -1 : 1),
  );
  return sorted.map(({ kept }) => kept);
}
