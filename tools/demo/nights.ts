/** A backup in the wire form of the service. */
type WireLog = Record<string, unknown>;

const RESOURCES = [
  ["1dab32fa-ebf2-415a-ab0b-eabe6353bc86", "ECS-0001"],
  ["5f3c0f0e-8a4e-4d2b-9f6a-6b1f0f6a7a10", "订单数据库"],
  ["8e1b7a44-0c55-4a0b-8f0d-2a9d3f1c5b21", "web-frontend-2"],
  ["c2d90e6f-7b1e-4c35-b7a4-90f3c6de8d32", "ledger"],
] as const;

const HOUR_MS = 3_600_000;
const BACKUP_MS = 257_000;

/** A code and message of the service's published error table. */
const FAILURE = {
  code: "BackupService.6308",
  message: "The backup failed because the server is being backed up.",
};

/**
 * Makes the operation log of a night in which every resource was backed up.
 * @param now - Milliseconds since the Unix epoch; the backups began six hours before.
 * @param failing - Name of the resource whose backup failed; undefined when all succeeded.
 * @returns A data file for the simulator.
 */
export function night(now: number, failing?: string): { readonly operation_logs: readonly WireLog[] } {
  return {
    operation_logs: RESOURCES.map(([id, name], index) => backup(id, name, now, index, name === failing)),
  };
}

/**
 * Makes the operation log of a night in which one backup still runs when it is first asked for, and has ended by the second time.
 * @param now - Milliseconds since the Unix epoch.
 * @param late - Name of the resource whose backup still runs.
 * @returns A data file for the simulator.
 */
export function lateNight(now: number, late: string): object {
  const all = night(now).operation_logs;
  const isLate = (log: WireLog): boolean => JSON.stringify(log).includes(`"name":"${late}"`);
  const timelines = all.filter(isLate).map((log) => ({
    log: { ...log, status: undefined, started_at: undefined, ended_at: undefined, updated_at: undefined },
    steps: [
      { afterRequests: 0, status: "running", progress: 40 },
      { afterRequests: 1, status: "success", progress: 100 },
    ],
  }));
  return { operation_logs: all.filter((log) => !isLate(log)), timelines };
}

function backup(id: string, name: string, now: number, index: number, failed: boolean): WireLog {
  const started = now - 6 * HOUR_MS + index * BACKUP_MS;
  const time = (ms: number): string => new Date(ms).toISOString().replace("Z", "+00:00");
  return {
    id: `4827f2da-b008-4507-ab7d-42d0df5ed9${(10 + index).toString()}`,
    status: failed ? "failed" : "success",
    operation_type: "backup",
    provider_id: "0daac4c5-6707-4851-97ba-169e36266b66",
    checkpoint_id: "b432511f-d889-428f-8b0e-5f47c524c6b6",
    project_id: "04f1829c788037ac2fb8c01eb2b04b95",
    vault_id: null,
    created_at: time(started),
    started_at: time(started),
    ended_at: time(started + BACKUP_MS),
    updated_at: time(started + BACKUP_MS),
    error_info: failed ? FAILURE : { code: "", message: "" },
    extra_info: {
      common: { progress: failed ? 40 : 100, request_id: `req-demo-${index}` },
      resource: { id, name, type: "OS::Nova::Server" },
      backup: { backup_name: `nightly_${index}`, incremental: true },
    },
  };
}
