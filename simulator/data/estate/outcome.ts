import type { ErrorInfo, OperationStatus, OperationType } from "../../wire.ts";
import { OPERATION_TYPES } from "../../wire.ts";
import { FAILURE_CAUSES, SKIP_CAUSES } from "./failure-causes.ts";
import type { Random } from "./random.ts";

/** What an operation was, and what became of it. */
export interface Outcome {
  readonly type: OperationType;
  readonly status: OperationStatus;
  readonly progress: number;
  readonly error: ErrorInfo;
}

/** The newest logs, in this order: what is under way. */
const UNDER_WAY: readonly (readonly [OperationType, OperationStatus])[] = [
  ["backup", "waiting"],
  ["backup", "running"],
  ["restore", "running"],
];

/** So many logs from the newest on show every type and every status. */
export const SHOWCASE_SIZE = UNDER_WAY.length + OPERATION_TYPES.length;

const SHOWN_STATUSES = ["success", "failed", "skipped", "timeout"] as const;

const TYPE_SHARES: readonly (readonly [OperationType, number])[] = [
  ["replication", 0.08],
  ["restore", 0.05],
  ["delete", 0.06],
  ["sync", 0.03],
  ["copy", 0.02],
  ["remove_resource", 0.02],
  ["vault_delete", 0.01],
  ["migrate_resources", 0.01],
];

const STATUS_SHARES: readonly (readonly [OperationStatus, number])[] = [
  ["failed", 0.06],
  ["skipped", 0.03],
  ["timeout", 0.02],
];

/**
 * Invents what an operation was and what became of it.
 * @param random - Decides.
 * @param age - 0 for the newest log, 1 for the one before it, and so on.
 * @returns Running and waiting only for the newest; error texts empty where there is no error.
 */
export function createOutcome(random: Random, age: number): Outcome {
  const [type, status] = UNDER_WAY[age] ??
    showcase(age - UNDER_WAY.length) ?? [
      share(random, TYPE_SHARES, "backup" as const),
      share(random, STATUS_SHARES, "success" as const),
    ];
  return { type, status, progress: progressOf(random, status), error: errorOf(random, type, status) };
}

/** True for an operation that has no end yet. */
export function isUnderWay(status: OperationStatus): boolean {
  return status === "running" || status === "waiting";
}

function showcase(index: number): readonly [OperationType, OperationStatus] | undefined {
  const type = OPERATION_TYPES[index];
  return type && [type, SHOWN_STATUSES[index % SHOWN_STATUSES.length] ?? "success"];
}

function share<T>(random: Random, shares: readonly (readonly [T, number])[], rest: T): T {
  let left = random.next();
  for (const [item, part] of shares) {
    left -= part;
    if (left < 0) return item;
  }
  return rest;
}

function progressOf(random: Random, status: OperationStatus): number {
  if (status === "success") return 100;
  return status === "waiting" || status === "skipped" ? 0 : random.integer(5, 95);
}

function errorOf(random: Random, type: OperationType, status: OperationStatus): ErrorInfo {
  if (status === "failed") return random.pick(FAILURE_CAUSES[type]);
  return status === "skipped" ? random.pick(SKIP_CAUSES) : { code: "", message: "" };
}
