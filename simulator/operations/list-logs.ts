import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { ReceivedRequest } from "../server/received-request.ts";
import type { World } from "../world.ts";
import { selectLogs } from "./list-filter.ts";
import { readListQuery } from "./list-query.ts";

const DEFAULT_LIMIT = 1000;

/**
 * Lists one page of the logs that match.
 * @param query - The decoded query.
 * @param world - Holds the logs, and the settings of what is undocumented.
 * @returns The page, or 400 when a parameter is malformed.
 */
export function listLogs(query: ReceivedRequest["query"], world: World): Answer {
  const read = readListQuery(query);
  if ("failure" in read) return read.failure;
  const { limit, offset = 0 } = read;
  const matching = selectLogs(world.logs.all, read.filters, world.settings.timeFilter);
  world.logs.countRequest();
  const page = matching.slice(offset, offset + (limit ?? DEFAULT_LIMIT));
  const members = [
    `"operation_logs":[${page.map((log) => log.json).join(",")}]`,
    `"count":${world.settings.countIs === "page" ? page.length : matching.length}`,
  ];
  if (limit !== undefined) members.push(`"limit":${limit}`);
  if (read.offset !== undefined) members.push(`"offset":${read.offset}`);
  return jsonAnswer(200, `{${members.join(",")}}`);
}
