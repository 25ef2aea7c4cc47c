import assert from "node:assert/strict";

import { judgedLog } from "../../provider/gate/judged-log.ts";
import { nextStep } from "../../provider/gate/next-step.ts";
import type { ComplianceRule } from "../../provider/schema/generated/types.ts";
import { logOf, NOON, running } from "./support/logs.ts";
import { COVERED, FRESH, look, MOVED } from "./support/look.ts";

const PATIENCE = { onMissing: "fail", waitForRunning: true } as const;

describe("verdict on all resources: those that were not read could be the bad ones", () => {
  for (const rule of [
    FRESH,
    COVERED,
    { type: "maxGap", interval: "30h" },
  ] as const satisfies readonly ComplianceRule[]) {
    const asked = { rules: [rule], expectedResourceIds: ["a"] };
    const logs = [logOf(), logOf({ begun: 30, ended: 30 })];

    it(`[U] ${rule.type} is not COMPLIANT when the list never settled, and a gate does not open`, () => {
      const { judge, verdict } = look(asked, logs, MOVED);
      assert.equal(verdict.status, "INSUFFICIENT_DATA");
      assert.equal(nextStep(judge, verdict, PATIENCE).step, "wait");
    });

    it(`[U] ${rule.type} is not COMPLIANT when a log of a resource without others cannot be dated`, () => {
      const undated = logOf({ of: "b", createdAt: "2026-13-45T00:00:00Z" });
      const { judge, verdict } = look(asked, [...logs, undated]);
      assert.equal(verdict.status, "INSUFFICIENT_DATA");
      assert.notEqual(nextStep(judge, verdict, PATIENCE).step, "open");
    });
  }
});

describe("next step: what a rule found of a resource is not excused by what it lacks", () => {
  for (const [rule, log] of [
    [
      { type: "errorCodes", deny: ["x"] },
      logOf({ operationType: "restore", status: "failed", errorInfo: { code: "x" } }),
    ],
    [{ type: "notStuck", maxRunning: "1d" }, running({ operationType: "sync", begun: 99 })],
  ] as const satisfies readonly (readonly [unknown, unknown])[]) {
    it(`[U] ${rule.type}, where no backup is there and missing ones pass`, () => {
      const { judge, verdict } = look({ rules: [FRESH, rule as ComplianceRule] }, [log]);
      assert.equal(verdict.status, "NON_COMPLIANT");
      assert.notEqual(nextStep(judge, verdict, { ...PATIENCE, onMissing: "pass" }).step, "open");
    });
  }
});

describe("judged log: a day that no calendar has", () => {
  for (const createdAt of ["2026-02-30T00:00:00Z", "2025-04-31T10:00:00.5Z"]) {
    it(`[U] ${createdAt} is none`, () => {
      assert.equal(judgedLog(logOf({ createdAt }), NOON)?.createdAt, NaN);
    });
  }
});
