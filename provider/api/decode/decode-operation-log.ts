import { operationLogFailures } from "../../schema/check-operation-log.ts";
import type { OperationLog } from "../../schema/generated/types.ts";
import { ResponseInvalidError } from "../errors/response-invalid-error.ts";
import { decodeShape, dropEmpty } from "./decode-shape.ts";
import { utcTime } from "./utc-time.ts";

type Loose = Record<string, unknown>;

const TIMES = ["createdAt", "startedAt", "endedAt", "updatedAt"] as const;

/** The spellings of `incremental` in the documents and samples. */
const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map([
  ["true", true],
  ['"true"', true],
  ["false", false],
  ['"false"', false],
]);

/**
 * Decodes one operation log and checks it: camelCase, times in UTC, `null`s and empty members left out.
 * @param wire - From the parsed body.
 * @param where - Names the log in errors when it has no ID: `operation_logs[3]`.
 * @throws {ResponseInvalidError} `CBR_RESPONSE_INVALID` naming the log and each path in it that is wrong.
 */
export function decodeOperationLog(wire: unknown, where: string): OperationLog {
  const log = decodeShape(withVaultDelete(wire)) ?? {};
  if (isObject(log)) {
    decodeTimes(log);
    decodeErrorInfo(log);
    if (isObject(log["extraInfo"])) decodeIncremental(log["extraInfo"]);
  }
  const failures = operationLogFailures(log);
  if (failures.length === 0 && isObject(log)) {
    dropEmpty(log);
    return log as unknown as OperationLog;
  }
  const name = isObject(log) && typeof log["id"] === "string" ? `operation log ${log["id"]}` : where;
  const found = failures.map(({ property, reason }) => `${property} ${reason}`.trim()).join("; ");
  const remedy =
    "The whole read fails, since a log that is left out could be the one that matters: report it to the service";
  throw new ResponseInvalidError(`${name} is not as the API documents it: ${found}. ${remedy}.`, {
    failures,
  });
}

function decodeTimes(log: Loose): void {
  for (const name of TIMES) {
    if (log[name] === "") Reflect.deleteProperty(log, name);
    else if (log[name] !== undefined) log[name] = utcTime(log[name]);
  }
}

/** Both texts are empty where nothing failed. */
function decodeErrorInfo(log: Loose): void {
  const info = log["errorInfo"];
  if (isObject(info) && Object.values(info).every((text) => text === "")) delete log["errorInfo"];
}

function decodeIncremental({ backup }: Loose): void {
  if (!isObject(backup) || backup["incremental"] === undefined) return;
  backup["incremental"] = BOOLEANS.get(backup["incremental"]) ?? backup["incremental"];
}

/** One client of the service reads the counts of a vault's deletion under other names; both are known from here on. */
function withVaultDelete(wire: unknown): unknown {
  const extraInfo = isObject(wire) ? wire["extra_info"] : undefined;
  const counts = isObject(extraInfo) ? extraInfo["vault_delete"] : undefined;
  if (!isObject(wire) || !isObject(extraInfo) || !isObject(counts)) return wire;
  const vaultDelete = {
    fail_count: counts["fail_count"] ?? counts["fail_delete_count"],
    total_count: counts["total_count"] ?? counts["total_delete_count"],
  };
  return { ...wire, extra_info: { ...extraInfo, vault_delete: vaultDelete } };
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
