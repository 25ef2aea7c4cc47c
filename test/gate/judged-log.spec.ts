import assert from "node:assert/strict";

import { judgedLog } from "../../provider/gate/judged-log.ts";
import type { OperationLog } from "../../provider/schema/generated/types.ts";
import { logOf, ago, NOON, running } from "./support/logs.ts";
import { FRESH, onlyResult, statusOn, verdictOn } from "./support/look.ts";

describe("judged log: as it stood at the moment", () => {
  for (const [what, log, status] of [
    ["one that ended at the moment has ended", logOf({ ended: 0 }), "success"],
    ["one that ended later was running", logOf({ ended: -0.001 }), "running"],
    ["one that failed later was running", logOf({ ended: -1, status: "failed" }), "running"],
    ["one that started later was waiting", logOf({ startedAt: ago(-1), ended: -2 }), "waiting"],
    ["one that has not ended is what it is", running({ status: "waiting" }), "waiting"],
    ["an unknown status stays", logOf({ status: "archived" }), "archived"],
  ] as const satisfies readonly (readonly [string, OperationLog, string])[]) {
    it(`[U] ${what}`, () => assert.equal(judgedLog(log, NOON)?.status, status));
  }

  it("[U] times that lie after it are not told", () => {
    const judged = judgedLog(logOf({ startedAt: ago(-1), ended: -2 }), NOON);
    assert.equal(judged?.startedAt, undefined);
    assert.equal(judged?.endedAt, undefined);
    assert.equal(judged?.createdAt, NOON - 7_200_000);
  });

  it("[U] one that was created later is none, one that was created at it is", () => {
    assert.equal(judgedLog(logOf({ begun: -0.001 }), NOON), undefined);
    assert.equal(judgedLog(logOf({ begun: 0 }), NOON)?.createdAt, NOON);
  });

  for (const createdAt of ["2026-13-45T00:00:00Z", "2026-03-09T25:00:00Z"]) {
    it(`[U] one of ${createdAt} was created at no time`, () => {
      assert.equal(judgedLog(logOf({ createdAt }), NOON)?.createdAt, NaN);
    });
  }
});

describe("judge: what comes after the moment", () => {
  it("[U] a log that was created later does not count", () => {
    const later = logOf({ begun: -1, ended: -2, of: "later" });
    const { results, source } = verdictOn({ rules: [FRESH] }, [later, logOf()]);
    assert.deepEqual(
      results.map(({ resourceId }) => resourceId),
      ["a"],
    );
    assert.equal(source.oldestCreatedAt, ago(2));
    const alone = logOf();
    assert.equal(
      verdictOn({ rules: [FRESH] }, [later, alone]).source.sha256,
      verdictOn({ rules: [FRESH] }, [alone]).source.sha256,
    );
  });

  it("[U] a success that ended later is none, for it was running", () => {
    const asked = {
      rules: [FRESH, { type: "notStuck", maxRunning: "1h" } as const],
      evidence: "all" as const,
    };
    const { results } = verdictOn(asked, [logOf({ ended: -1 })]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["NON_COMPLIANT", "NON_COMPLIANT"],
    );
    const [shown] = results[1]?.evidence ?? [];
    assert.equal(shown?.status, "running");
    assert.equal(shown.endedAt, undefined);
  });

  it("[U] a success without an end counts from its creation", () => {
    assert.equal(statusOn({ rules: [FRESH] }, [logOf({ begun: 25, ended: undefined })]), "NON_COMPLIANT");
    assert.equal(
      onlyResult(verdictOn({ rules: [FRESH] }, [logOf({ begun: 24, ended: undefined })])).status,
      "COMPLIANT",
    );
  });
});
