import type { StoredLog } from "../data/stored-log.ts";
import { readQueryTime } from "../data/wire-time.ts";
import type { TimeFilter } from "../settings.ts";
import type { FilterName, Filters } from "./list-query.ts";

/** The member of a stored log that must equal the parameter. */
const COMPARED: Readonly<Partial<Record<FilterName, keyof StoredLog>>> = {
  operation_type: "operationType",
  status: "status",
  provider_id: "providerId",
  resource_id: "resourceId",
  resource_name: "resourceName",
  vault_id: "vaultId",
  vault_name: "vaultName",
  enterprise_project_id: "enterpriseProjectId",
  destination_region: "destinationRegion",
  destination_project_id: "destinationProjectId",
};

const ALL_ENTERPRISE_PROJECTS = "all_granted_eps";

type Test = (log: StoredLog) => boolean;

/**
 * Picks the logs that pass every filter.
 * @param logs - All logs, in the order to serve.
 * @param filters - Checked filters; equal text matches, and times include their bounds.
 * @param timeFilter - Which timestamps the time filters test.
 * @returns The matching logs in the same order; the very same array when nothing filters.
 */
export function selectLogs(
  logs: readonly StoredLog[],
  filters: Filters,
  timeFilter: TimeFilter,
): readonly StoredLog[] {
  const tests = [...equalityTests(filters), ...timeTests(filters, timeFilter)];
  return tests.length === 0 ? logs : logs.filter((log) => tests.every((test) => test(log)));
}

function equalityTests(filters: Filters): Test[] {
  const tests: Test[] = [];
  for (const [name, member] of Object.entries(COMPARED)) {
    const wanted = filters[name as FilterName];
    if (wanted === undefined) continue;
    if (name === "enterprise_project_id" && wanted === ALL_ENTERPRISE_PROJECTS) continue;
    tests.push((log) => log[member] === wanted);
  }
  return tests;
}

/** A log without the timestamp in question, such as the end of one that still runs, does not pass. */
function timeTests(filters: Filters, timeFilter: TimeFilter): Test[] {
  const [begin, finish] =
    timeFilter === "created" ? (["createdAt", "createdAt"] as const) : (["startedAt", "endedAt"] as const);
  const start = readQueryTime(filters.start_time ?? "");
  const end = readQueryTime(filters.end_time ?? "");
  const tests: Test[] = [];
  if (start !== undefined) tests.push((log) => (log[begin] ?? -Infinity) >= start);
  if (end !== undefined) tests.push((log) => (log[finish] ?? Infinity) <= end);
  return tests;
}
