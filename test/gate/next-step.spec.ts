import assert from "node:assert/strict";

import type { Asked } from "../../provider/gate/asked.ts";
import { nextStep, type Patience } from "../../provider/gate/next-step.ts";
import type { Reading } from "../../provider/gate/reading.ts";
import type { MissingPolicy, OperationLog } from "../../provider/schema/generated/types.ts";
import { ancient, failed, logOf, running } from "./support/logs.ts";
import { CONSISTENT, COVERED, FRESH, look, MOVED, NO_SKIPS } from "./support/look.ts";

interface Situation {
  readonly asked?: Partial<Asked>;
  readonly logs: readonly OperationLog[];
  readonly reading?: Partial<Reading>;
}

/** What follows by policy for missing logs, `!` where it is since there is nothing to judge. */
type Row = Readonly<Record<MissingPolicy, string>>;

function rowOf({ asked, logs, reading }: Situation, waitForRunning: boolean): Row {
  const { judge, verdict } = look({ rules: [FRESH], ...asked }, logs, reading);
  const stepOf = (onMissing: MissingPolicy): string => {
    const { step, missing } = nextStep(judge, verdict, { onMissing, waitForRunning });
    return missing ? `${step}!` : step;
  };
  return { fail: stepOf("fail"), wait: stepOf("wait"), pass: stepOf("pass") };
}

function always(step: string): Row {
  return { fail: step, wait: step, pass: step };
}

const MISSING: Row = { fail: "giveUp!", wait: "wait!", pass: "open!" };
const NO_FAILURES = { type: "successRate", minPercent: 90 } as const;
const expecting = (...ids: readonly string[]) => ({ expectedResourceIds: ids });

/** Situation, what follows when running operations are waited for, what follows when they are not (default: the same). */
const TABLE: Readonly<Record<string, readonly [Situation, Row, Row?]>> = {
  "all holds": [{ logs: [logOf()] }, always("open")],
  "all holds, a newer operation runs": [{ logs: [logOf(), running()] }, always("wait"), always("open")],
  "all holds, a newer operation waits": [
    { logs: [logOf(), running({ status: "waiting" })] },
    always("wait"),
    always("open"),
  ],
  "all holds, the newest status is unknown": [
    { logs: [logOf(), logOf({ status: "archived", ended: 0 })] },
    always("wait"),
    always("open"),
  ],
  "all holds, an older status is unknown": [
    { logs: [logOf(), logOf({ status: "archived", begun: 5, ended: 4 })] },
    always("open"),
  ],
  "all holds, another kind of operation runs": [
    { logs: [logOf(), running({ operationType: "restore" })] },
    always("open"),
  ],
  "one has nothing to judge but old operations, another is not there": [
    { asked: { rules: [NO_FAILURES], ...expecting("a", "b") }, logs: [ancient({ of: "a" })] },
    { fail: "giveUp", wait: "wait", pass: "giveUp" },
  ],
  "one holds, an expected one is not there": [
    { asked: expecting("a", "b"), logs: [logOf({ of: "a" })] },
    { fail: "giveUp", wait: "wait", pass: "open!" },
  ],
  "the newest is older than the rule asks, though within a day": [
    {
      asked: { rules: [{ type: "lastSuccessWithin", maxAge: "1h" }] },
      logs: [logOf({ begun: 6, ended: 5 })],
    },
    { fail: "giveUp", wait: "wait", pass: "giveUp" },
  ],
  "the only one runs": [{ logs: [running()] }, always("wait"), always("giveUp")],
  "the only one has an unknown status": [
    { logs: [logOf({ status: "archived" })] },
    always("wait"),
    always("giveUp"),
  ],
  "the newest failed": [{ logs: [failed()] }, always("giveUp")],
  "the newest was skipped": [{ logs: [logOf({ status: "skipped" })] }, always("giveUp")],
  "the newest timed out": [{ logs: [logOf({ status: "timeout" })] }, always("giveUp")],
  "the newest failed, its own retry runs": [
    { logs: [failed(), running()] },
    always("wait"),
    always("giveUp"),
  ],
  "the newest failed, another resource runs": [
    { logs: [failed({ of: "a" }), running({ of: "b" })] },
    always("giveUp"),
  ],
  "an old success, a newer one runs": [{ logs: [ancient(), running()] }, always("wait"), always("giveUp")],
  "all that is there is older than the window": [
    { logs: [ancient()] },
    { fail: "giveUp", wait: "wait", pass: "giveUp" },
  ],
  "a failure older than the window": [
    { logs: [ancient({ status: "failed" })] },
    { fail: "giveUp", wait: "wait", pass: "giveUp" },
  ],
  "nothing at all": [{ logs: [] }, MISSING],
  "an expected resource was never seen, and no other": [{ asked: expecting("z"), logs: [] }, MISSING],
  "an expected resource was never seen, all else holds": [
    { asked: expecting("a", "z"), logs: [logOf()] },
    { fail: "giveUp", wait: "wait", pass: "open!" },
  ],
  "an expected resource was never seen, another one failed": [
    { asked: expecting("a", "z"), logs: [failed()] },
    always("giveUp"),
  ],
  "an expected resource was never seen, another one runs": [
    { asked: expecting("a", "z"), logs: [running()] },
    { fail: "giveUp", wait: "wait", pass: "wait" },
    always("giveUp"),
  ],
  "an expected resource was never seen, which is what a rule is about": [
    { asked: { rules: [FRESH, COVERED], ...expecting("z") }, logs: [] },
    { fail: "giveUp!", wait: "wait!", pass: "giveUp!" },
  ],
  "the list never settled": [{ logs: [failed()], reading: MOVED }, always("wait")],
  "the list never settled and is empty": [{ logs: [], reading: MOVED }, always("wait")],
  "the list is cut off": [
    { logs: [failed()], reading: { complete: false, incompleteReason: "window" } },
    always("giveUp"),
  ],
  "nothing was read": [
    { logs: [], reading: { complete: false, incompleteReason: "unread" } },
    always("giveUp"),
  ],
  "a log is from a time that does not exist": [
    { logs: [logOf({ createdAt: "2026-13-45T00:00:00Z" })] },
    always("giveUp"),
  ],
  "the history is too short": [{ asked: { rules: [NO_SKIPS] }, logs: [logOf()] }, always("giveUp")],
  "the history is too short, an operation runs": [
    { asked: { rules: [NO_SKIPS] }, logs: [logOf(), running()] },
    always("wait"),
    always("giveUp"),
  ],
  "nothing applies to what is there": [
    { asked: { rules: [CONSISTENT] }, logs: [failed()] },
    always("giveUp"),
  ],
  "nothing applies yet to what runs": [
    { asked: { rules: [CONSISTENT] }, logs: [running()] },
    always("wait"),
    always("giveUp"),
  ],
  "all rules are warnings": [
    { asked: { rules: [{ ...FRESH, severity: "warning" }] }, logs: [logOf()] },
    always("giveUp"),
  ],
  "a warning does not hold, all else does": [
    { asked: { rules: [FRESH, { ...NO_SKIPS, severity: "warning" }] }, logs: [logOf()] },
    always("open"),
  ],
  "logs name no resource": [{ logs: [logOf({ of: undefined })] }, always("giveUp")],
  "a running operation names no resource": [
    { logs: [logOf(), running({ of: undefined })] },
    always("wait"),
    always("giveUp"),
  ],
};

describe("next step", () => {
  for (const [what, [situation, waiting, otherwise = waiting]] of Object.entries(TABLE)) {
    it(`[U] ${what}`, () => assert.deepEqual(rowOf(situation, true), waiting));
    it(`[U] ${what}, and nothing is waited for`, () => assert.deepEqual(rowOf(situation, false), otherwise));
  }

  const patience: Patience = { onMissing: "fail", waitForRunning: true };

  it("[U] names the operations that it waits for, of every resource", () => {
    const awaited = [
      running({ of: "a" }),
      running({ of: "b" }),
      logOf({ of: "c", status: "archived", ended: 0 }),
    ];
    const { judge, verdict } = look({ rules: [FRESH] }, [
      logOf(),
      ...awaited,
      running({ operationType: "copy" }),
    ]);
    const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id).sort();
    assert.deepEqual(ids(nextStep(judge, verdict, patience).awaited), ids(awaited));
    assert.deepEqual(nextStep(judge, verdict, { ...patience, waitForRunning: false }).awaited, []);
  });
});
