import fc from "fast-check";

import { ANY } from "../../../../provider/gate/rule.ts";
import { RULES } from "../../../../provider/gate/rules/rules.ts";
import type {
  ComplianceRule,
  ComplianceRuleType,
  OperationLog,
} from "../../../../provider/schema/generated/types.ts";
import type { Question } from "./find.ts";

export const AS_OF = "2026-03-10T12:00:00Z";

const STEP_MS = 3 * 3_600_000;

/** A time some steps from the moment: few enough that many fall together, and onto the bounds of window and ages. */
export function timeAt(steps: number): string {
  return new Date(Date.parse(AS_OF) + steps * STEP_MS).toISOString();
}

/** Steps from the moment; the last ones lie after it. */
const steps = fc.oneof(fc.integer({ min: -40, max: 2 }), fc.integer({ min: -9, max: 0 }));

/** How long it took from one time to the next; a wrong order comes too. */
const distance = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constant(-1) },
);

const types = fc.constantFrom(
  "backup",
  "restore",
  "replication",
  "copy",
  "delete",
  "vault_delete",
  "remove_resource",
  "sync",
);

const statuses = fc.constantFrom(
  "success",
  "success",
  "failed",
  "timeout",
  "skipped",
  "waiting",
  "running",
  "archived",
);

const facts = fc.record({
  id: fc.integer({ min: 0, max: 999 }).map(String),
  status: statuses,
  created: steps,
  queued: fc.option(distance),
  took: fc.option(distance),
  code: fc.constantFrom("", "BackupService.6308", "BackupService.6500", "BackupService.9910"),
  backup: fc.constantFrom(undefined, "k1", "k2", "k3"),
  region: fc.constantFrom(undefined, "eu-west-0", "eu-west-101"),
  consistent: fc.constantFrom(undefined, "0", "1", "2"),
});

const operationLog = facts.map(({ id, status, created, queued, took, code, ...details }): OperationLog => {
  const started = created + (queued ?? 0);
  const { backup, region, consistent } = details;
  return {
    id,
    status,
    createdAt: timeAt(created),
    ...(queued === null ? {} : { startedAt: timeAt(started) }),
    ...(took === null ? {} : { endedAt: timeAt(started + took) }),
    errorInfo: { code, message: "" },
    extraInfo: {
      backup: {
        ...(backup === undefined ? {} : { backupId: backup }),
        ...(consistent === undefined ? {} : { appConsistencyStatus: consistent }),
      },
      replication: {
        ...(backup === undefined ? {} : { sourceBackupId: backup }),
        ...(region === undefined ? {} : { destinationRegion: region }),
      },
    },
  };
});

const PARAMETERS: Readonly<Record<ComplianceRuleType, readonly Omit<ComplianceRule, "type">[]>> = {
  lastSuccessWithin: [
    {},
    { newestMustSucceed: true },
    { maxAge: "2d", operationTypes: ["replication", "copy"] },
  ],
  maxGap: [{ interval: "12h" }, { interval: "24h", grace: "3h" }],
  consecutiveFailures: [{}, { max: 2 }],
  successRate: [{ minPercent: 50 }, { minPercent: 100, minSamples: 3 }],
  skippedBudget: [{ max: 0 }, { max: 1 }],
  notStuck: [{ maxRunning: "6h", maxWaiting: "1d" }, { maxRunning: "3d" }, { maxWaiting: "2d" }],
  durationWithin: [{ maxDuration: "18h" }, { maxDuration: "7d" }],
  restoreTestedWithin: [{ maxAge: "2d" }],
  restoreTimeWithin: [{ maxDuration: "9h" }],
  replicatedWithin: [{ maxLag: "1d" }, { maxLag: "12h", regions: ["eu-west-0", "eu-west-101"] }],
  appConsistent: [{}],
  noDestructiveOps: [{}, { allow: ["delete"] }],
  errorCodes: [{ deny: ["BackupService.6308", "BackupService.6500"] }],
  covered: [{}],
};

/** Every type of rule. */
export const RULE_TYPES = Object.keys(RULES) as ComplianceRuleType[];

/** Logs of one resource, each once; most of them of the types that the rule judges. */
export function operationLogsOf(type: ComplianceRuleType): fc.Arbitrary<OperationLog[]> {
  const judged = new Set(
    PARAMETERS[type].flatMap((parameters) => RULES[type].judges({ type, ...parameters }, undefined)),
  );
  const kinds = fc.oneof(
    { weight: 1, arbitrary: types },
    { weight: 5, arbitrary: judged.has(ANY) ? types : fc.constantFrom(...judged) },
  );
  const log = fc.tuple(operationLog, kinds).map(([facts, operationType]) => ({ ...facts, operationType }));
  return fc.uniqueArray(log, { selector: ({ id }) => id, maxLength: 24, size: "max" });
}

/** What can be asked of a type of rule. */
export function questionsOf(type: ComplianceRuleType): fc.Arbitrary<Question> {
  return fc.record({
    rule: fc.constantFrom(...PARAMETERS[type]).map((parameters) => ({ type, ...parameters })),
    asOf: fc.constant(AS_OF),
    window: fc.constantFrom("1d", "2d", "4d"),
    expected: fc.boolean(),
  });
}
