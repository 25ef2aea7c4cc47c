import type { OperationExtraInfo, OperationLog } from "../schema/generated/types.ts";
import { instantOf } from "./instant.ts";

/** What evidence shows of an operation log, and what the order of logs rests on. Times are milliseconds since the Unix epoch. */
export interface ShownLog {
  readonly id: string;
  /** As of the moment: an operation that ended later is `running`, one that started later `waiting`. */
  readonly status: string;
  readonly type: string | undefined;
  /** NaN for a time that does not exist, such as 31 April: nothing can be said of such a log. */
  readonly createdAt: number;
  readonly startedAt: number | undefined;
  /** Undefined when it had not ended by the moment, or the service does not say when it ended. */
  readonly endedAt: number | undefined;
  /** When the service last changed it. */
  readonly updatedAt: number | undefined;
  readonly errorCode: string | undefined;
}

/** What the rules need of one operation log, as it stood at a moment. */
export interface JudgedLog extends ShownLog {
  readonly resourceId: string | undefined;
  readonly resourceName: string | undefined;
  readonly resourceType: string | undefined;
  /** Percent, 0 to 100. */
  readonly progress: number | undefined;
  readonly backupId: string | undefined;
  readonly appConsistency: string | undefined;
  /** Of a replication or legacy copy. */
  readonly sourceBackupId: string | undefined;
  readonly destinationRegion: string | undefined;
}

/** Statuses that the service's documents name. */
const KNOWN = new Set(["success", "skipped", "failed", "running", "timeout", "waiting"]);
const UNDERWAY = new Set(["waiting", "running"]);

/**
 * Reduces an operation log to what is judged.
 * @param log - As the client gives it.
 * @param asOf - The moment, milliseconds since the Unix epoch.
 * @param type - What it did, where the service does not say.
 * @returns The facts; undefined for a log that was created after the moment.
 */
export function judgedLog(log: OperationLog, asOf: number, type?: string): JudgedLog | undefined {
  const createdAt = instantOf(log.createdAt);
  if (createdAt > asOf) return undefined;
  const startedAt = instantIn(log.startedAt);
  const endedAt = instantIn(log.endedAt);
  return {
    id: log.id,
    status: statusAt(asOf, log.status, startedAt, endedAt),
    type: log.operationType ?? type,
    createdAt,
    startedAt: upTo(asOf, startedAt),
    endedAt: upTo(asOf, endedAt),
    updatedAt: upTo(asOf, instantIn(log.updatedAt)),
    errorCode: log.errorInfo?.code,
    ...detailsOf(log.extraInfo ?? {}),
  };
}

type Details = Omit<JudgedLog, keyof ShownLog>;

function detailsOf({ resource, common, backup, replication }: OperationExtraInfo): Details {
  return {
    resourceId: named(resource?.id),
    resourceName: resource?.name,
    resourceType: resource?.type,
    progress: common?.progress,
    backupId: named(backup?.backupId),
    appConsistency: backup?.appConsistencyStatus,
    sourceBackupId: named(replication?.sourceBackupId),
    destinationRegion: replication?.destinationRegion,
  };
}

/** An empty ID names nothing. */
function named(id: string | undefined): string | undefined {
  return id === "" ? undefined : id;
}

/** Half of a log, for a rule that keeps very many. */
export function shownOf(log: ShownLog): ShownLog {
  const { id, status, type, createdAt, startedAt, endedAt, updatedAt, errorCode } = log;
  return { id, status, type, createdAt, startedAt, endedAt, updatedAt, errorCode };
}

/** Whether an operation has not ended yet. */
export function isUnderway({ status }: JudgedLog): boolean {
  return UNDERWAY.has(status);
}

/** Whether its status is one that the service's documents name. */
export function isKnown({ status }: JudgedLog): boolean {
  return KNOWN.has(status);
}

/**
 * The moment that an operation counts from: its end. Where the service does not say when it ended, or says what cannot be,
 * a success counts from the earliest moment that is possible and any other operation from the latest: neither makes
 * anything look better than it is.
 */
export function momentOf({ status, createdAt, endedAt, updatedAt }: ShownLog): number {
  if (status === "success") return endedAt ?? createdAt;
  return Math.max(createdAt, endedAt ?? updatedAt ?? createdAt);
}

/** NaN when there is none. */
function instantIn(time: string | undefined): number {
  return time === undefined ? NaN : instantOf(time);
}

function statusAt(asOf: number, status: string, startedAt: number, endedAt: number): string {
  if (startedAt > asOf) return "waiting";
  return endedAt > asOf ? "running" : status;
}

function upTo(asOf: number, ms: number): number | undefined {
  return ms <= asOf ? ms : undefined;
}
