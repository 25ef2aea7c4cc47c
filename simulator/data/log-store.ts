import type { Order } from "../settings.ts";
import type { StoredLog } from "./stored-log.ts";

/** The logs in the order in which they are served. */
export class LogStore {
  /** Sorted once; a list call only filters and cuts. */
  readonly all: readonly StoredLog[];
  readonly #byId = new Map<string, StoredLog>();

  /**
   * @param logs - In any order; two with one id are both listed.
   * @param order - By creation, then id; those without a readable creation come last.
   */
  constructor(logs: readonly StoredLog[], order: Order) {
    const sign = order === "oldest" ? 1 : -1;
    this.all = logs.toSorted((a, b) => compareCreation(a, b, sign) || sign * compareId(a, b));
    for (const log of this.all) {
      if (log.id !== undefined && !this.#byId.has(log.id)) this.#byId.set(log.id, log);
    }
  }

  /**
   * Looks a log up.
   * @param id - The log's id.
   * @returns The first listed one of that id.
   */
  find(id: string): StoredLog | undefined {
    return this.#byId.get(id);
  }
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
