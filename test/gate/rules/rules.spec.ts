import assert from "node:assert/strict";

import { ANY } from "../../../provider/gate/rule.ts";
import { RULES } from "../../../provider/gate/rules/rules.ts";
import type { ComplianceRule, ComplianceRuleType } from "../../../provider/schema/generated/types.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** A rule with all that it takes, what it judges without and with a filter by `sync`, and how far back it must look. */
interface Row {
  readonly rule: Omit<ComplianceRule, "type">;
  readonly judges: readonly string[] | typeof ANY;
  readonly judgesOfSync: readonly string[];
  readonly spanMs: number;
  readonly logByLog: boolean;
}

const backups = { judges: ["backup"], judgesOfSync: ["sync"] };
const every = { judges: ANY, judgesOfSync: ["sync"] } as const;
const restores = { judges: ["restore"], judgesOfSync: ["restore"] };
const replicas = ["backup", "replication", "copy"];

const ROWS: Readonly<Record<ComplianceRuleType, Row>> = {
  lastSuccessWithin: {
    rule: { maxAge: "36h", operationTypes: ["copy"], newestMustSucceed: true },
    judges: ["copy"],
    judgesOfSync: ["copy"],
    spanMs: 36 * HOUR_MS,
    logByLog: false,
  },
  maxGap: { rule: { interval: "24h", grace: "2h" }, ...backups, spanMs: 52 * HOUR_MS, logByLog: false },
  consecutiveFailures: { rule: { max: 1 }, ...backups, spanMs: 0, logByLog: false },
  successRate: { rule: { minPercent: 95, minSamples: 2 }, ...backups, spanMs: 0, logByLog: false },
  skippedBudget: { rule: { max: 1 }, ...backups, spanMs: 0, logByLog: true },
  notStuck: { rule: { maxRunning: "4h", maxWaiting: "1h" }, ...every, spanMs: 0, logByLog: true },
  durationWithin: { rule: { maxDuration: "2h" }, ...backups, spanMs: 0, logByLog: true },
  restoreTestedWithin: { rule: { maxAge: "30d" }, ...restores, spanMs: 30 * DAY_MS, logByLog: false },
  restoreTimeWithin: { rule: { maxDuration: "1h" }, ...restores, spanMs: 0, logByLog: false },
  replicatedWithin: {
    rule: { maxLag: "4h", regions: ["eu-west-0"] },
    judges: replicas,
    judgesOfSync: replicas,
    spanMs: 28 * HOUR_MS,
    logByLog: false,
  },
  appConsistent: { rule: {}, judges: ["backup"], judgesOfSync: ["backup"], spanMs: 0, logByLog: false },
  noDestructiveOps: {
    rule: { allow: ["delete"] },
    judges: ["vault_delete", "remove_resource"],
    judgesOfSync: ["vault_delete", "remove_resource"],
    spanMs: 0,
    logByLog: true,
  },
  errorCodes: { rule: { deny: ["BackupService.6308"] }, ...every, spanMs: 0, logByLog: true },
  covered: { rule: {}, ...every, spanMs: 0, logByLog: false },
};

describe("rules", () => {
  for (const [type, row] of Object.entries(ROWS) as [ComplianceRuleType, Row][]) {
    it(`[U] ${type} says what it takes, what it judges and how far back it looks`, () => {
      const definition = RULES[type];
      const rule: ComplianceRule = { type, ...row.rule };
      assert.deepEqual([...definition.required, ...definition.optional].sort(), Object.keys(row.rule).sort());
      assert.deepEqual(definition.judges(rule, undefined), row.judges);
      assert.deepEqual(definition.judges(rule, "sync"), row.judgesOfSync);
      assert.equal(definition.span(rule), row.spanMs);
      assert.equal(definition.logByLog, row.logByLog);
    });
  }

  it("[U] lastSuccessWithin is about backups of the last day unless it is told otherwise", () => {
    const rule: ComplianceRule = { type: "lastSuccessWithin" };
    assert.deepEqual(RULES.lastSuccessWithin.judges(rule, undefined), ["backup"]);
    assert.equal(RULES.lastSuccessWithin.span(rule), DAY_MS);
  });

  it("[U] required are the parameters without which a rule says nothing", () => {
    const required = Object.entries(RULES).flatMap(([type, rule]) =>
      rule.required.map((name) => `${type}.${name}`),
    );
    assert.deepEqual(required, [
      "maxGap.interval",
      "successRate.minPercent",
      "skippedBudget.max",
      "durationWithin.maxDuration",
      "restoreTestedWithin.maxAge",
      "restoreTimeWithin.maxDuration",
      "replicatedWithin.maxLag",
      "errorCodes.deny",
    ]);
  });
});
