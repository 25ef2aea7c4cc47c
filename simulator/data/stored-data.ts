import { refuseUnknown } from "../check-json.ts";
import type { StoredLog } from "./stored-log.ts";
import { storeLogs } from "./stored-log.ts";
import { readTimelines } from "./timelines/read-timelines.ts";
import type { Script } from "./timelines/script.ts";
import type { Timeline } from "./timelines/timeline.ts";

/** What a simulator can be given to serve. */
export interface DataSet {
  /** Any JSON values, so that malformed logs can be served too. Default: none. */
  readonly operationLogs?: readonly unknown[];
  /** Logs that change as time passes or as requests are answered. Default: none. */
  readonly timelines?: readonly Timeline[];
}

/** What a store of logs is filled with. */
export interface StoredData {
  readonly logs: readonly StoredLog[];
  readonly scripts: readonly Script[];
  /** The enterprise project of each log, by log id. */
  readonly enterpriseProjectIds: Readonly<Record<string, string>>;
}

/**
 * Prepares data for serving.
 * @param data - Logs alone, or logs and timelines.
 * @param enterpriseProjectIds - The enterprise project of each log, by log id.
 * @returns The stored form.
 * @throws {UsageError} When a timeline is malformed.
 */
export function storeData(
  data: readonly unknown[] | DataSet,
  enterpriseProjectIds: Readonly<Record<string, string>> = {},
): StoredData {
  const { operationLogs = [], timelines = [] } = isDataSet(data) ? data : { operationLogs: data };
  const logs = storeLogs(operationLogs, enterpriseProjectIds);
  return { logs, scripts: readTimelines(timelines, "timelines", logs), enterpriseProjectIds };
}

function isDataSet(data: readonly unknown[] | DataSet): data is DataSet {
  if (Array.isArray(data)) return false;
  refuseUnknown("data", data, ["operationLogs", "timelines"]);
  return true;
}
