import fc from "fast-check";

import type { Asked } from "../../../provider/gate/asked.ts";
import { RULES } from "../../../provider/gate/rules/rules.ts";
import type {
  ComplianceRule,
  ComplianceRuleType,
  OperationLog,
} from "../../../provider/schema/generated/types.ts";
import { ago } from "./logs.ts";

export const RESOURCES: readonly string[] = ["a", "b", "c"];

/** Hours before noon, in steps that let many of them fall together and onto bounds; the last ones lie after it. */
const hours = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 30, max: 240 }) },
);

const often = <Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(usual) },
    { weight: 3, arbitrary: fc.constantFrom(usual, ...others) },
  );

const facts = fc.record({
  id: fc.integer({ min: 0, max: 9999 }).map((number) => `log-${number}`),
  status: often<string>(
    "success",
    "failed",
    "timeout",
    "skipped",
    "waiting",
    "running",
    "archived",
    "paused",
  ),
  operationType: often<string | undefined>(
    "backup",
    ...["restore", "replication", "copy", "delete", "vault_delete", "remove_resource", "levitate", undefined],
  ),
  resource: often<string | undefined>("a", "b", "c", undefined),
  name: fc.constantFrom(undefined, "n1", "n2", ""),
  begun: hours,
  queued: fc.constantFrom(undefined, 0, 0, 1),
  took: fc.constantFrom(undefined, 0, 1, 1, 3, -1),
  undated: fc.integer({ min: 0, max: 40 }).map((number) => number === 0),
  code: fc.constantFrom("", "", "BackupService.6308", "BackupService.6500"),
  backup: fc.constantFrom(undefined, "k1", "k2"),
  region: fc.constantFrom(undefined, "eu-west-0", "eu-west-101"),
  appConsistency: fc.constantFrom(undefined, "0", "1", "1"),
});

/** Leaves out what is not told. */
function told<Value extends object>(members: Value): { [Name in keyof Value]?: NonNullable<Value[Name]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Value]?: NonNullable<Value[Name]>;
  };
}

const operationLog: fc.Arbitrary<OperationLog> = facts.map(
  ({ id, status, operationType, resource, name, begun, queued, took, undated, code, ...rest }) => ({
    id,
    status,
    createdAt: undated ? "2026-13-45T00:00:00Z" : ago(begun),
    ...told({
      operationType,
      startedAt: queued === undefined ? undefined : ago(begun - queued),
      endedAt: took === undefined ? undefined : ago(begun - (queued ?? 0) - took),
    }),
    errorInfo: { code, message: "" },
    extraInfo: {
      ...(resource === undefined ? {} : { resource: { id: resource, ...told({ name }) } }),
      backup: told({ backupId: rest.backup, appConsistencyStatus: rest.appConsistency }),
      replication: told({ sourceBackupId: rest.backup, destinationRegion: rest.region }),
    },
  }),
);

/** Logs as a service might list them, each once. */
export function operationLogs(maxLength = 40): fc.Arbitrary<OperationLog[]> {
  return fc.uniqueArray(operationLog, { selector: ({ id }) => id, maxLength, size: "max" });
}

const duration = fc.constantFrom("1h", "2h", "6h", "12h", "24h", "3d");
const count = fc.nat({ max: 3 });
const optional = { requiredKeys: ["type"] as ["type"] };

const type = <Name extends ComplianceRuleType>(name: Name) => fc.constant(name);

/** Every type of rule, with parameters that it takes. */
const BY_TYPE: Readonly<Record<ComplianceRuleType, fc.Arbitrary<ComplianceRule>>> = {
  lastSuccessWithin: fc.record(
    {
      type: type("lastSuccessWithin"),
      maxAge: duration,
      operationTypes: fc.constantFrom(["backup" as const], ["replication" as const, "copy" as const]),
      newestMustSucceed: fc.boolean(),
    },
    optional,
  ),
  maxGap: fc.record(
    { type: type("maxGap"), interval: duration, grace: duration },
    { requiredKeys: ["type", "interval"] },
  ),
  consecutiveFailures: fc.record({ type: type("consecutiveFailures"), max: count }, optional),
  successRate: fc.record(
    {
      type: type("successRate"),
      minPercent: fc.constantFrom(0, 50, 99.5, 100),
      minSamples: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ["type", "minPercent"] },
  ),
  skippedBudget: fc.record({ type: type("skippedBudget"), max: count }),
  notStuck: fc.record(
    { type: type("notStuck"), maxRunning: duration, maxWaiting: duration },
    { requiredKeys: ["type", "maxRunning"] },
  ),
  durationWithin: fc.record({ type: type("durationWithin"), maxDuration: duration }),
  restoreTestedWithin: fc.record({ type: type("restoreTestedWithin"), maxAge: duration }),
  restoreTimeWithin: fc.record({ type: type("restoreTimeWithin"), maxDuration: duration }),
  replicatedWithin: fc.record(
    { type: type("replicatedWithin"), maxLag: duration, regions: fc.constant(["eu-west-0", "eu-west-101"]) },
    { requiredKeys: ["type", "maxLag"] },
  ),
  appConsistent: fc.record({ type: type("appConsistent") }),
  noDestructiveOps: fc.record(
    { type: type("noDestructiveOps"), allow: fc.subarray(["delete" as const, "remove_resource" as const]) },
    optional,
  ),
  errorCodes: fc.record({ type: type("errorCodes"), deny: fc.constant(["BackupService.6308"]) }),
  covered: fc.record({ type: type("covered") }),
};

/** One rule of any type, of either severity. */
export const anyRule: fc.Arbitrary<ComplianceRule> = fc
  .tuple(
    fc.oneof(...(Object.keys(RULES) as ComplianceRuleType[]).map((name) => BY_TYPE[name])),
    fc.constantFrom({}, {}, { severity: "warning" as const }),
  )
  .map(([rule, severity]) => ({ ...rule, ...severity }));

/** Whom the question is about: all, all and some that are expected, these alone, or the filter's one. */
const extents: fc.Arbitrary<Partial<Asked>> = fc.constantFrom<Partial<Asked>[]>(
  { expectedResourceIds: ["a"] },
  { expectedResourceIds: ["a", "z"] },
  { expectedResourceIds: ["a", "b"], scope: "expected" },
  { expectedResourceIds: ["a"], scope: "expected" },
  { filter: { resourceId: "a" } },
);

/** Anything that can be asked without a contradiction. */
export function questions(rule = anyRule, rules = 6): fc.Arbitrary<Asked> {
  return fc
    .tuple(
      fc.array(rule, { minLength: 1, maxLength: rules }),
      extents,
      fc.constantFrom({}, { window: "20d" }, { evidence: "all" as const }, { evidence: "none" as const }),
    )
    .map(([chosen, extent, rest]) => ({ rules: chosen, ...extent, ...rest }));
}
