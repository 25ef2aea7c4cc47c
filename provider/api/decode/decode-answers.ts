import type { OperationLog } from "../../schema/generated/types.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import type { Page } from "../paging/page.ts";
import { decodeOperationLog } from "./decode-operation-log.ts";

/**
 * Decodes the answer to a list.
 * @param body - The parsed body: `{operation_logs: [], count}`.
 * @param asked - Names the request in errors.
 * @throws {ResponseInvalidError} `CBR_RESPONSE_INVALID` when it is no such answer, or holds a log that is wrong.
 */
export function decodeListAnswer(body: unknown, asked: string): Page {
  const { operation_logs: logs, count } = (body ?? {}) as { operation_logs?: unknown; count?: unknown };
  if (!Array.isArray(logs)) throw lacking(asked, "operation_logs, a list");
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0)
    throw lacking(asked, "count, a whole number");
  return {
    count,
    logs: logs.map((log: unknown, place) => decodeOperationLog(log, place)),
  };
}

/**
 * Decodes the answer to a read by ID.
 * @param body - The parsed body: `{operation_log: {}}`.
 * @param asked - Names the request in errors.
 * @throws {ResponseInvalidError} `CBR_RESPONSE_INVALID` when it is no such answer, or the log is wrong.
 */
export function decodeShowAnswer(body: unknown, asked: string): OperationLog {
  const { operation_log: log } = (body ?? {}) as { operation_log?: unknown };
  if (typeof log !== "object" || log === null) throw lacking(asked, "operation_log, an object");
  return decodeOperationLog(log);
}

function lacking(asked: string, what: string): ResponseInvalidError {
  return new ResponseInvalidError(`${asked} was answered with JSON that lacks ${what}. Check cbr:endpoint.`);
}
