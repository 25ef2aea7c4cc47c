import assert from "node:assert/strict";

import type { Simulator } from "../../simulator/index.ts";
import { expectedLog } from "../engine/support/expected-log.ts";
import type { Outputs, Values } from "./language.ts";
import { IDS, NAMES } from "./scene.ts";

/** A log as far as the examples look into it. */
export interface Log {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string;
  readonly operationType?: string;
  readonly endedAt?: string;
  readonly vaultName?: string;
  readonly errorInfo?: { readonly code?: string; readonly message?: string };
  readonly extraInfo?: { readonly resource?: { readonly name?: string } };
}

/** Every log as a program must get it, newest first. */
export function expectedLogs(simulator: Simulator): unknown {
  return comparable(logsOf(simulator));
}

/** The logs of the resource with this name. */
export function expectedLogsOf(simulator: Simulator, resourceName: string): unknown {
  return comparable(logsOf(simulator).filter(({ extraInfo }) => extraInfo?.resource?.name === resourceName));
}

/** What `list-<language>` outputs. */
export function expectedList(simulator: Simulator): object {
  const failed = logsOf(simulator).filter(({ status }) => status === "failed");
  return comparable({
    complete: true,
    count: failed.length,
    failed: failed.map(({ id, operationType, endedAt, extraInfo, errorInfo }) => ({
      id,
      operationType,
      endedAt,
      resource: extraInfo?.resource?.name,
      errorCode: errorInfo?.code,
    })),
  }) as object;
}

/** What `read-one-<language>` outputs of a log. */
export function expectedOne(simulator: Simulator, operationLogId: string): object {
  const log = logsOf(simulator).find(({ id }) => id === operationLogId);
  assert.ok(log, `the scene has no log ${operationLogId}`);
  const { status, operationType, createdAt, endedAt, vaultName, extraInfo, errorInfo } = log;
  return comparable({
    ...{ status, operationType, createdAt, endedAt },
    vault: vaultName,
    resource: extraInfo?.resource?.name,
    error: errorInfo?.message,
  }) as object;
}

/** What `gate-release-<language>` outputs of the resource that has a young success; the verdict's words are apart. */
export const expectedRelease = { release: "v1", passed: true, operationLog: IDS.success };

/** What `compliance-verdict-<language>` outputs; the summary's words are apart. */
export const expectedVerdict = {
  compliant: false,
  status: "NON_COMPLIANT",
  rules: [
    { type: "lastSuccessWithin", status: "NON_COMPLIANT" },
    { type: "restoreTestedWithin", status: "NON_COMPLIANT" },
  ],
  resources: [
    { name: NAMES.storefront, status: "NON_COMPLIANT" },
    { name: NAMES.archive, status: "INSUFFICIENT_DATA" },
    { name: NAMES.finance, status: "COMPLIANT" },
  ],
  unknownStatuses: ["paused"],
};

/**
 * Makes values comparable between languages: some give `null` for what is absent.
 * @param value - Of any shape.
 */
function comparable(value: unknown): unknown {
  return mapMembers(value, (name) => name);
}

/** As the members of a log are called in the schema; Python's own names for them are in snake_case. */
export function inCamelCase(value: unknown): unknown {
  return mapMembers(value, (name) =>
    name.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
  );
}

/**
 * The outputs without their marks, in comparable form.
 * @param outputs - As a runner answers them.
 * @param narrow - What the language needs done with them: {@link Language.narrow}. Default: nothing.
 */
export function valuesOf(outputs: Outputs, narrow = (values: Values): Values => values): Values {
  const values = Object.entries(outputs).map(([name, { value }]) => [name, value]);
  return comparable(narrow(Object.fromEntries(values) as Values)) as Values;
}

function mapMembers(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapMembers(item, rename));
  if (typeof value !== "object" || value === null) return value;
  const present = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(present.map(([name, inner]) => [rename(name), mapMembers(inner, rename)]));
}

function logsOf(simulator: Simulator): Log[] {
  const logs = simulator.logs().map((log) => expectedLog(log) as Log);
  return logs.sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
}
