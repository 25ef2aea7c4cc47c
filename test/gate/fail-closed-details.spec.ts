import assert from "node:assert/strict";

import { Judge } from "../../provider/gate/judge.ts";
import { nextStep } from "../../provider/gate/next-step.ts";
import { questionOf } from "../../provider/gate/question.ts";
import { verdictOf } from "../../provider/gate/verdict.ts";
import type { ComplianceRule, OperationLog } from "../../provider/schema/generated/types.ts";
import { failed, logOf, NOON, running } from "./support/logs.ts";
import { FRESH, look, WHOLE } from "./support/look.ts";

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

describe("verdict: odd data never looks better than it is", () => {
  const failedAt = (begun: number, times: Partial<OperationLog>): OperationLog => ({
    ...failed({ begun, ended: undefined }),
    ...times,
  });

  for (const [what, log] of [
    ["ended in the year 1", failedAt(0.5, { endedAt: "0001-01-01T00:00:00Z" })],
    ["ended in 1970", failedAt(0.5, { endedAt: "1970-01-01T00:00:00Z" })],
    ["has no end, but changed later", failedAt(1.5, { updatedAt: "2026-03-10T11:50:00Z" })],
  ] as const) {
    it(`[U] a failure that ${what} is newer than the success before it`, () => {
      assert.equal(now([NEWEST], [logOf({ begun: 2, ended: 1 }), log]).verdict.status, "NON_COMPLIANT");
    });
  }

  it("[U] a success that ends in 2099 proves nothing", () => {
    const far = { ...logOf(), endedAt: "2099-01-01T00:00:00Z" };
    assert.equal(now([FRESH], [far]).verdict.status, "INSUFFICIENT_DATA");
  });

  it("[U] an unknown status without an end is waited for, also when it is not the newest", () => {
    const paused = logOf({ status: "paused", begun: 3, ended: undefined });
    assert.equal(now([NEWEST], [paused, logOf()]).step, "wait");
  });

  it("[U] a rate that unknown statuses could turn is not known", () => {
    const odd = [1, 2, 3].map(() => logOf({ status: "error" }));
    const rules = [{ type: "successRate", minPercent: 90 }] as const;
    const ancient = logOf({ begun: 2001, ended: 2000 });
    assert.equal(now(rules, [ancient, logOf(), ...odd]).verdict.status, "INSUFFICIENT_DATA");
    assert.equal(now(rules, [ancient, logOf()]).verdict.status, "COMPLIANT");
  });

  it("[U] an empty ID names no resource", () => {
    const good = logOf({ of: "" });
    assert.equal(now([NEWEST], [good]).verdict.status, "INSUFFICIENT_DATA");
  });

  it("[U] a log without a type is of the type that was asked for", () => {
    const untyped = failed({ ended: 0.5 });
    delete untyped.operationType;
    const asked = { rules: [NEWEST], filter: { operationType: "backup" } } as const;
    assert.equal(look(asked, [logOf(), untyped]).verdict.status, "NON_COMPLIANT");
  });

  it("[U] logs that the filter does not ask for leave nothing known", () => {
    const asked = { rules: [FRESH], filter: { resourceId: "a" } };
    assert.equal(look(asked, [logOf({ of: "A", status: "failed" })]).verdict.status, "INSUFFICIENT_DATA");
  });
});

describe("next step: what was seen before", () => {
  const pass = { onMissing: "pass", waitForRunning: true } as const;

  it("[U] is not missing when it is gone", () => {
    const first = look({ rules: [NEWEST] }, [running()]);
    const { step, seen } = nextStep(first.judge, first.verdict, pass);
    assert.equal(step, "wait");
    const later = look({ rules: [NEWEST] }, []);
    assert.equal(nextStep(later.judge, later.verdict, pass).step, "open");
    assert.notEqual(nextStep(later.judge, later.verdict, { ...pass, before: seen }).step, "open");
  });

  it("[U] must be seen to end before the gate opens on something older", () => {
    const old = logOf({ begun: 3, ended: 2 });
    const first = look({ rules: [NEWEST] }, [old, running()]);
    const { seen } = nextStep(first.judge, first.verdict, pass);
    const later = look({ rules: [NEWEST] }, [old], WHOLE, seen.awaited);
    assert.equal(nextStep(later.judge, later.verdict, { ...pass, before: seen }).step, "wait");
  });

  it("[U] was seen to end only by a judge that watched for it", () => {
    const awaited = running();
    const first = look({ rules: [NEWEST] }, [awaited]);
    const { seen } = nextStep(first.judge, first.verdict, pass);
    const ended = [logOf({ id: awaited.id })];
    for (const [watched, step] of [
      [seen.awaited, "open"],
      [undefined, "wait"],
    ] as const) {
      const later = look({ rules: [NEWEST] }, ended, WHOLE, watched);
      assert.equal(nextStep(later.judge, later.verdict, { ...pass, before: seen }).step, step);
    }
  });
});
