import assert from "node:assert/strict";

import fc from "fast-check";

import type { OperationLog } from "../../../simulator/index.ts";

/** A call of a function, and what the simulator's own logs say that its answer must be. */
export interface Question {
  readonly token: string;
  readonly args: object;
  /** Throws when an answer is not the one to this question. */
  readonly assertAnswer: (result: unknown) => void;
}

interface ListResult {
  readonly operationLogs: readonly {
    readonly id: string;
    readonly status: string;
    readonly createdAt: string;
  }[];
  readonly count: number;
  readonly complete: boolean;
  readonly query: Readonly<Record<string, unknown>>;
}

interface Verdict {
  readonly status: string;
  readonly source: { readonly count: number; readonly filter: Readonly<Record<string, unknown>> };
  readonly results: readonly { readonly resourceId?: string }[];
}

type Filter = Readonly<Record<string, string>>;

/** How to read each filter off a log as the service sends it. */
const MEMBER: Readonly<Record<string, (log: OperationLog) => unknown>> = {
  resourceId: (log) => log.extra_info.resource?.id,
  resourceName: (log) => log.extra_info.resource?.name,
  vaultId: (log) => log.vault_id,
  policyId: (log) => log.policy_id,
  status: (log) => log.status,
  operationType: (log) => log.operation_type,
};

function matching(logs: readonly OperationLog[], filter: Filter): OperationLog[] {
  return logs.filter((log) => Object.entries(filter).every(([name, value]) => MEMBER[name]?.(log) === value));
}

function list(logs: readonly OperationLog[], filter: Filter): Question {
  const truth = matching(logs, filter);
  return {
    token: "cbr:index:getOperationLogs",
    args: filter,
    assertAnswer(result) {
      const { operationLogs, count, complete, query } = result as ListResult;
      const { projectId, ...asked } = query;
      assert.deepEqual({ asked, projectId }, { asked: filter, projectId: truth[0]?.project_id });
      assert.deepEqual({ count, complete }, { count: truth.length, complete: true });
      const statusOf = (known: readonly { id: string; status: string }[]): string[] =>
        known.map(({ id, status }) => `${id} ${status}`).sort();
      assert.deepEqual(statusOf(operationLogs), statusOf(truth));
    },
  };
}

function show({ id, status, extra_info: { resource } }: OperationLog): Question {
  return {
    token: "cbr:index:getOperationLog",
    args: { operationLogId: id },
    assertAnswer(result) {
      const log = result as { id: string; status: string; extraInfo?: { resource?: { id: string } } };
      assert.deepEqual([log.id, log.status, log.extraInfo?.resource?.id], [id, status, resource?.id]);
    },
  };
}

function compliance(logs: readonly OperationLog[], resourceId: string): Question {
  const truth = matching(logs, { resourceId, operationType: "backup" });
  const held = truth.some(({ status }) => status === "success");
  const rules = [{ type: "lastSuccessWithin", maxAge: "3650d", newestMustSucceed: false }];
  return {
    token: "cbr:index:getBackupCompliance",
    args: { filter: { resourceId, operationType: "backup" }, rules, evidence: "none" },
    assertAnswer(result) {
      const { status, source, results } = result as Verdict;
      assert.equal(source.filter["resourceId"], resourceId);
      assert.equal(source.count, truth.length);
      assert.equal(status === "COMPLIANT", held, status);
      assert.ok(results.every((each) => each.resourceId === resourceId));
    },
  };
}

/**
 * Makes questions of every kind, few of them alike.
 * @param logs - What the simulator holds.
 * @param number - How many.
 * @param seed - The same seed asks the same.
 */
export function questions(logs: readonly OperationLog[], number: number, seed: number): Question[] {
  const drawn = fc.tuple(fc.noBias(fc.nat({ max: 7 })), fc.noBias(fc.nat({ max: logs.length - 1 })));
  return fc.sample(drawn, { numRuns: number, seed }).flatMap(([kind, place]) => {
    const log = logs[place];
    return log === undefined ? [] : [question(logs, log, kind)];
  });
}

function question(logs: readonly OperationLog[], log: OperationLog, kind: number): Question {
  const resource = log.extra_info.resource ?? undefined;
  if (kind <= 2 || resource === undefined) return show(log);
  if (kind === 3) return list(logs, { resourceId: resource.id });
  if (kind === 4) return list(logs, { resourceName: resource.name, status: log.status });
  if (kind === 5) return list(logs, { operationType: log.operation_type, ...given("vaultId", log.vault_id) });
  return compliance(logs, resource.id);
}

function given(name: string, value: string | null | undefined): Filter {
  return value === null || value === undefined ? {} : { [name]: value };
}
