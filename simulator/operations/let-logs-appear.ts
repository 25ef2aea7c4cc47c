import { isObject } from "../check-json.ts";
import type { JsonObject } from "../check-json.ts";
import type { StoredLog } from "../data/stored-log.ts";
import { storeLog } from "../data/stored-log.ts";
import { readWireTime, writeWireTime } from "../data/wire-time.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { World } from "../world.ts";
import { selectLogs } from "./list-filter.ts";
import { readListQuery } from "./list-query.ts";

const TIMES = ["created_at", "started_at", "updated_at", "ended_at"] as const;

/**
 * Lets logs appear as if operations had just begun: copies of the newest log that a list asks for, so that its filters
 * let them through. Each has an id of its own and is a millisecond newer than all before it.
 * @param count - How many. Where there is no log with a creation to copy, none appears.
 * @param query - The list's query; a malformed one filters nothing.
 * @param world - Holds the logs.
 */
export function letLogsAppear(count: number, query: ReceivedRequest["query"], world: World): void {
  const all = world.logs.all;
  const read = readListQuery(query);
  const asked = "failure" in read ? all : selectLogs(all, read.filters, world.settings.timeFilter);
  const model = newest(asked) ?? newest(all);
  const log: unknown = model && JSON.parse(model.json);
  if (!model || !isObject(log)) return;
  const { createdAt = 0, enterpriseProjectId } = model;
  const behindMs = (newest(all)?.createdAt ?? createdAt) - createdAt;
  const copies = freeIds(all, count).map((id, index) => {
    const copy = { ...moved(log, behindMs + index + 1), id };
    return storeLog(copy, JSON.stringify(copy), enterpriseProjectId);
  });
  world.logs.add(copies);
}

function freeIds(logs: readonly StoredLog[], count: number): string[] {
  const taken = new Set(logs.map(({ id }) => id));
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1) {
    const id = `00000000-0000-4000-a000-${String(number).padStart(12, "0")}`;
    if (!taken.has(id)) free.push(id);
  }
  return free;
}

function newest(logs: readonly StoredLog[]): StoredLog | undefined {
  return logs.reduce<StoredLog | undefined>((best, log) => {
    if (log.createdAt === undefined) return best;
    return best?.createdAt === undefined || log.createdAt > best.createdAt ? log : best;
  }, undefined);
}

/** The same log at another time; all its times move, so that none comes before its creation. */
function moved(log: JsonObject, ms: number): JsonObject {
  const times = TIMES.flatMap((name) => {
    const moment = readWireTime(log[name]);
    return moment === undefined ? [] : [[name, writeWireTime(moment + ms)] as const];
  });
  return { ...log, ...Object.fromEntries(times) };
}
