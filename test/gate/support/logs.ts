import type { OperationLog } from "../../../provider/schema/generated/types.ts";

export const NOON = Date.parse("2026-03-10T12:00:00Z");

const HOUR_MS = 3_600_000;

/** The time so many hours before noon; after it when they are negative. */
export function ago(hours: number): string {
  return new Date(NOON - hours * HOUR_MS).toISOString();
}

export interface Facts extends Partial<Omit<OperationLog, "extraInfo">> {
  /** The resource; undefined for none. */
  readonly of?: string | undefined;
  /** The resource's name. */
  readonly name?: string;
  /** Hours before noon at which it was created and started. Default: 2. */
  readonly begun?: number;
  /** Hours before noon at which it ended; undefined when the service does not say. */
  readonly ended?: number | undefined;
}

let logs = 0;

/** A log of an operation with what a test is about. By default a backup of the resource `a`, which succeeded an hour ago. */
export function logOf(facts: Facts = {}): OperationLog {
  const { name, begun = 2, ended, of, ...members } = { of: "a", ended: 1, ...facts };
  logs += 1;
  return {
    id: `log-${logs}`,
    status: "success",
    operationType: "backup",
    createdAt: ago(begun),
    startedAt: ago(begun),
    ...(ended === undefined ? {} : { endedAt: ago(ended) }),
    ...members,
    ...(of === undefined
      ? {}
      : { extraInfo: { resource: { id: of, ...(name === undefined ? {} : { name }) } } }),
  };
}

/** An operation that runs. */
export function running(facts: Facts = {}): OperationLog {
  return logOf({ begun: 0.5, ended: undefined, status: "running", ...facts });
}

/** A backup that failed an hour ago. */
export function failed(facts: Facts = {}): OperationLog {
  return logOf({ status: "failed", errorInfo: { code: "BackupService.6308", message: "" }, ...facts });
}

/** A backup from long before the window, which shows that the history reaches back. */
export function ancient(facts: Facts = {}): OperationLog {
  return logOf({ begun: 2001, ended: 2000, ...facts });
}
