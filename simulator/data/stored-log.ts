import { readWireTime } from "./wire-time.ts";

/** A log as it is served, and beside it what the filters test. */
export interface StoredLog {
  /** The log's JSON, made once. */
  readonly json: string;
  readonly id: string | undefined;
  readonly status: string | undefined;
  readonly operationType: string | undefined;
  readonly providerId: string | undefined;
  readonly resourceId: string | undefined;
  readonly resourceName: string | undefined;
  readonly vaultId: string | undefined;
  readonly vaultName: string | undefined;
  readonly destinationRegion: string | undefined;
  readonly destinationProjectId: string | undefined;
  /** Known to the service alone: no log carries it. */
  readonly enterpriseProjectId: string;
  readonly createdAt: number | undefined;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
}

/** The enterprise project of what belongs to none. */
export const DEFAULT_ENTERPRISE_PROJECT_ID = "0";

/**
 * Prepares logs for serving. Whatever members one lacks or has of the wrong type simply match no filter.
 * @param logs - Any JSON values; what is no log is listed all the same.
 * @param enterpriseProjectIds - The enterprise project of each log, by log id.
 * @param texts - The very text to serve of each log, where it matters. Default: printed anew.
 * @returns The stored forms, in the same order.
 */
export function storeLogs(
  logs: readonly unknown[],
  enterpriseProjectIds: Readonly<Record<string, string>> = {},
  texts: readonly string[] = [],
): StoredLog[] {
  return logs.map((log, index) => {
    const enterpriseProjectId = enterpriseProjectOf(text(log, "id"), enterpriseProjectIds);
    return storeLog(log, texts[index] ?? JSON.stringify(log), enterpriseProjectId);
  });
}

/**
 * Finds the enterprise project that a log belongs to.
 * @param id - The log's id.
 * @param enterpriseProjectIds - The enterprise project of each log, by log id.
 * @returns That of the log, or of what belongs to none.
 */
export function enterpriseProjectOf(
  id: string | undefined,
  enterpriseProjectIds: Readonly<Record<string, string>>,
): string {
  return enterpriseProjectIds[id ?? ""] ?? DEFAULT_ENTERPRISE_PROJECT_ID;
}

/**
 * Prepares one log for serving.
 * @param log - The parsed log.
 * @param json - The very text to serve.
 * @param enterpriseProjectId - The enterprise project that it belongs to.
 * @returns The stored form.
 */
export function storeLog(log: unknown, json: string, enterpriseProjectId: string): StoredLog {
  return {
    json,
    id: text(log, "id"),
    status: text(log, "status"),
    operationType: text(log, "operation_type"),
    providerId: text(log, "provider_id"),
    resourceId: text(log, "extra_info", "resource", "id"),
    resourceName: text(log, "extra_info", "resource", "name"),
    vaultId: text(log, "vault_id"),
    vaultName: text(log, "vault_name"),
    destinationRegion: text(log, "extra_info", "replication", "destination_region"),
    destinationProjectId: text(log, "extra_info", "replication", "destination_project_id"),
    enterpriseProjectId,
    createdAt: readWireTime(member(log, "created_at")),
    startedAt: readWireTime(member(log, "started_at")),
    endedAt: readWireTime(member(log, "ended_at")),
  };
}

function text(value: unknown, ...path: string[]): string | undefined {
  const found = path.reduce(member, value);
  return typeof found === "string" ? found : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
