import { operationLogFailures } from "../../schema/check-operation-log.ts";
import type { OperationLog } from "../../schema/generated/types.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { decodeShape, dropEmpty } from "./decode-shape.ts";
import { OPERATION_LOG_MEMBERS } from "./operation-log-members.ts";

/**
 * Decodes one operation log and checks it: camelCase, times in UTC, `null`s and empty members left out.
 * @param wire - From the parsed body.
 * @param place - Of the log in a list, from 0: names it in errors when it has no ID. Default: it is in no list.
 * @throws {ResponseInvalidError} `CBR_RESPONSE_INVALID` naming the log and each path in it that is wrong.
 */
export function decodeOperationLog(wire: unknown, place?: number): OperationLog {
  const { value, hasEmpty } = decodeShape(wire, OPERATION_LOG_MEMBERS);
  const log = value ?? {};
  const failures = operationLogFailures(log);
  if (failures.length === 0 && isObject(log)) {
    if (hasEmpty) dropEmpty(log, OPERATION_LOG_MEMBERS);
    return log as unknown as OperationLog;
  }
  const name = isObject(log) && typeof log["id"] === "string" ? `operation log ${log["id"]}` : whereIs(place);
  const found = failures.map(({ property, reason }) => `${property} ${reason}`.trim()).join("; ");
  const remedy =
    "The whole read fails, since a log that is left out could be the one that matters: report it to the service";
  throw new ResponseInvalidError(`${name} is not as the API documents it: ${found}. ${remedy}.`, {
    failures,
  });
}

function whereIs(place: number | undefined): string {
  return place === undefined ? "operation_log" : `operation_logs[${place}]`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
