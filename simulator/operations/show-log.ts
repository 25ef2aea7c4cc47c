import type { Answer } from "../server/answer.ts";
import { jsonAnswer } from "../server/answer.ts";
import type { World } from "../world.ts";
import { serviceFailure } from "./failures.ts";

/**
 * Shows one log.
 * @param id - The log's id.
 * @param world - Holds the logs.
 * @returns The log, or 404 BackupService.6500.
 */
export function showLog(id: string, world: World): Answer {
  const log = world.logs.find(id);
  world.logs.countRequest();
  if (!log) return serviceFailure(404, "6500", "Operation log does not exist.");
  return jsonAnswer(200, `{"operation_log":${log.json}}`);
}
