import type { Order } from "../settings.ts";
import type { StoredLog } from "./stored-log.ts";

type Compare = (a: StoredLog, b: StoredLog) => number;

/**
 * Chooses how logs are sorted.
 * @param order - By creation, then id; those without a readable creation come last in both orders.
 * @returns The comparison.
 */
export function compareLogs(order: Order): Compare {
  const sign = order === "oldest" ? 1 : -1;
  return (a, b) => compareCreation(a, b, sign) || sign * compareId(a, b);
}

/**
 * Puts few logs among many.
 * @param many - Sorted.
 * @param few - Sorted.
 * @param compare - The comparison that sorted them.
 * @returns All of them, sorted; the first array itself when the second one is empty.
 */
export function mergeSorted(
  many: readonly StoredLog[],
  few: readonly StoredLog[],
  compare: Compare,
): readonly StoredLog[] {
  if (few.length === 0) return many;
  const merged: StoredLog[] = [];
  let next = 0;
  for (const log of many) {
    for (let other = few[next]; other && compare(other, log) < 0; other = few[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(log);
  }
  return merged.concat(few.slice(next));
}

function compareCreation(a: StoredLog, b: StoredLog, sign: number): number {
  if (a.createdAt === undefined || b.createdAt === undefined) {
    return Number(a.createdAt === undefined) - Number(b.createdAt === undefined);
  }
  return sign * (a.createdAt - b.createdAt);
}

function compareId(a: StoredLog, b: StoredLog): number {
  const [idA = "", idB = ""] = [a.id, b.id];
  return idA < idB ? -1 : idA > idB ? 1 : 0;
}
