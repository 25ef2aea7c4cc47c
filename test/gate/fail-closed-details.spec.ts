import assert from "node:assert/strict";

import { Judge } from "../../provider/gate/judge.ts";
import { nextStep } from "../../provider/gate/next-step.ts";
import { questionOf } from "../../provider/gate/question.ts";
import { verdictOf } from "../../provider/gate/verdict.ts";
import type { ComplianceRule, OperationLog } from "../../provider/schema/generated/types.ts";
import { failed, logOf, NOON, running } from "./support/logs.ts";
import { FRESH, look } from "./support/look.ts";

const NEWEST: ComplianceRule = { ...FRESH, newestMustSucceed: true };
const PATIENCE = { onMissing: "fail", waitForRunning: true } as const;

/** What a gate sees now: nothing is cut off, whatever the clocks say. */
function now(rules: readonly ComplianceRule[], logs: readonly OperationLog[]) {
  const judge = new Judge(questionOf({ rules }, NOON, Infinity));
  judge.add(logs);
  const verdict = verdictOf(judge, { filter: {}, count: logs.length, complete: true }, NOON);
  return { verdict, step: nextStep(judge, verdict, PATIENCE).step };
}

describe("verdict: an expected resource that no log names", () => {
  for (const rule of [
    { type: "notStuck", maxRunning: "1h" },
    { type: "noDestructiveOps" },
    { type: "errorCodes", deny: ["x"] },
    { type: "skippedBudget", max: 0 },
  ] as const satisfies readonly ComplianceRule[]) {
    it(`[U] is not COMPLIANT by ${rule.type}, and holds a gate`, () => {
      const asked = { rules: [rule], expectedResourceIds: ["ghost"] };
      const { judge, verdict } = look(asked, [logOf({ of: "a", begun: 400, ended: 400 })]);
      assert.equal(verdict.status, "INSUFFICIENT_DATA");
      assert.equal(nextStep(judge, verdict, PATIENCE).step, "giveUp");
      assert.equal(nextStep(judge, verdict, { ...PATIENCE, onMissing: "wait" }).step, "wait");
    });
  }
});

describe("verdict as of now: a service whose clock is ahead", () => {
  it("[U] a failure of the next minutes counts", () => {
    const { verdict, step } = now([NEWEST], [logOf(), failed({ begun: -0.02, ended: -0.03 })]);
    assert.equal(verdict.status, "NON_COMPLIANT");
    assert.equal(step, "giveUp");
  });

  it("[U] a backup that runs since the next minutes is waited for", () => {
    assert.equal(now([NEWEST], [logOf(), running({ begun: -0.02 })]).step, "wait");
  });

  it("[U] a success of the next minutes is one", () => {
    assert.equal(now([NEWEST], [logOf({ begun: -0.02, ended: -0.03 })]).step, "open");
  });
});

describe("verdict: a success and a failure that ended together", () => {
  for (const [what, ids] of [
    ["whatever their IDs", ["a", "z"]],
    ["the other way round", ["z", "a"]],
  ] as const) {
    it(`[U] do not pass, ${what}`, () => {
      const [good, bad] = ids.map((id) => ({ id: `log-${id}` }));
      const logs = [
        { ...logOf({ begun: 3, ended: 2 }), ...good },
        { ...failed({ begun: 3, ended: 2 }), ...bad },
      ];
      assert.equal(now([NEWEST], logs).verdict.status, "NON_COMPLIANT");
      assert.equal(now([NEWEST], [...logs].reverse()).verdict.status, "NON_COMPLIANT");
    });
  }
});

describe("verdict: warnings", () => {
  it("[U] are named beside a verdict that holds", () => {
    const rules: ComplianceRule[] = [FRESH, { type: "consecutiveFailures", severity: "warning" }];
    const { verdict } = now(rules, [logOf({ begun: 3, ended: 2 }), failed()]);
    assert.equal(verdict.status, "COMPLIANT");
    assert.match(verdict.summary, /; warning: a.*: 1 operation failed .*\[consecutiveFailures\]$/u);
  });
});

describe("errorCodes", () => {
  it("[U] compares codes without regard to capitals", () => {
    const rules: ComplianceRule[] = [{ type: "errorCodes", deny: ["backupservice.6308"] }];
    const log = failed({ errorInfo: { code: "BackupService.6308" } });
    assert.equal(now(rules, [log]).verdict.status, "NON_COMPLIANT");
  });
});
