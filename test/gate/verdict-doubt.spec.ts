import assert from "node:assert/strict";

import type { Reading } from "../../provider/gate/reading.ts";
import type { ComplianceRule } from "../../provider/schema/generated/types.ts";
import { ancient, logOf } from "./support/logs.ts";
import { CONSISTENT, FRESH, MOVED, NO_SKIPS, onlyResult, statusOn, verdictOn } from "./support/look.ts";

const AGED = ancient({ of: "aged" });

/** Rules that hold of a fresh and consistent backup, by what must have been read for it. */
const OF_LIST: readonly ComplianceRule[] = [
  { type: "consecutiveFailures" },
  { type: "notStuck", maxRunning: "1h" },
  CONSISTENT,
  { ...FRESH, newestMustSucceed: true },
];
const OF_HISTORY: readonly ComplianceRule[] = [
  { type: "successRate", minPercent: 100 },
  NO_SKIPS,
  { type: "durationWithin", maxDuration: "2h" },
  { type: "noDestructiveOps" },
  { type: "errorCodes", deny: ["x"] },
];
const OF_NOTHING: readonly ComplianceRule[] = [
  FRESH,
  { type: "maxGap", interval: "24h" },
  { type: "covered" },
];

/** From the window's start, which is not before it. */
const FIRST = logOf({ begun: 24, ended: 24 });

/** Only `a` is judged; logs of others show how far the history reaches. */
const ASKED = { expectedResourceIds: ["a"], scope: "expected" } as const;

function good() {
  const log = logOf();
  return { ...log, extraInfo: { ...log.extraInfo, backup: { appConsistencyStatus: "1" } } };
}

describe("verdict: an incomplete list", () => {
  for (const rule of [...OF_LIST, ...OF_HISTORY]) {
    it(`[U] is never COMPLIANT by ${rule.type}, whatever the reason`, () => {
      const rules = [rule];
      assert.equal(statusOn({ rules, ...ASKED }, [good(), AGED]), "COMPLIANT");
      for (const [incompleteReason, told] of [
        ["changed", "changed"],
        ["window", "window"],
        ["decided", "decided"],
        [undefined, "unread"],
      ] as const) {
        const reading: Partial<Reading> = {
          complete: false,
          ...(incompleteReason === undefined ? {} : { incompleteReason }),
        };
        const verdict = verdictOn({ rules, ...ASKED }, [good(), AGED], reading);
        assert.equal(verdict.status, "INSUFFICIENT_DATA");
        const { reason } = onlyResult(verdict);
        assert.ok(
          reason.startsWith(`the list of operation logs is not complete (${told}); in what was read, `),
        );
        assert.equal(verdict.source.incompleteReason, incompleteReason);
      }
    });
  }

  for (const rule of OF_NOTHING) {
    it(`[U] does not shake what proves ${rule.type}`, () => {
      assert.equal(statusOn({ rules: [rule], ...ASKED }, [good(), FIRST], MOVED), "COMPLIANT");
    });
  }

  it("[U] does not shake what is proved to be wrong", () => {
    for (const [rule, log] of [
      [NO_SKIPS, logOf({ status: "skipped" })],
      [{ type: "noDestructiveOps" }, logOf({ operationType: "delete" })],
      [{ type: "durationWithin", maxDuration: "1m" }, logOf()],
      [{ type: "notStuck", maxRunning: "1m" }, logOf({ status: "running", ended: undefined })],
    ] as const) {
      assert.equal(statusOn({ rules: [rule] }, [log], MOVED), "NON_COMPLIANT", rule.type);
    }
  });

  it("[U] makes of a missing or an old success nothing that is known", () => {
    assert.equal(statusOn({ rules: [FRESH] }, [ancient()]), "NON_COMPLIANT");
    assert.equal(statusOn({ rules: [FRESH] }, [ancient()], MOVED), "INSUFFICIENT_DATA");
    assert.equal(statusOn({ rules: [{ type: "covered" }], ...ASKED }, [], MOVED), "INSUFFICIENT_DATA");
  });

  it("[U] without a single log is not known, rule by rule", () => {
    const verdict = verdictOn({ rules: [FRESH, NO_SKIPS] }, [], MOVED);
    assert.equal(verdict.status, "INSUFFICIENT_DATA");
    assert.ok(verdict.rules.every(({ status }) => status === "INSUFFICIENT_DATA"));
  });
});

describe("verdict: a history that does not reach the window's start", () => {
  for (const rule of OF_HISTORY) {
    it(`[U] is not enough for ${rule.type}, and one older log of any resource is`, () => {
      const asked = { rules: [rule], ...ASKED };
      const { reason, status } = onlyResult(verdictOn(asked, [good()]));
      assert.equal(status, "INSUFFICIENT_DATA");
      assert.match(
        reason,
        /^no operation log is older than the window's start at 2026-03-09T12:00:00.000Z, /u,
      );
      assert.equal(statusOn(asked, [good(), AGED]), "COMPLIANT");
    });
  }

  for (const rule of [...OF_NOTHING, ...OF_LIST]) {
    it(`[U] is enough for ${rule.type}${rule.newestMustSucceed === true ? ", also of the newest" : ""}`, () => {
      assert.equal(statusOn({ rules: [rule], ...ASKED }, [good(), FIRST]), "COMPLIANT");
    });
  }

  it("[U] reaches it by a log from before the start, not from the start itself", () => {
    const asked = { rules: [NO_SKIPS], ...ASKED };
    assert.equal(statusOn(asked, [good(), logOf({ begun: 24, ended: 23 })]), "INSUFFICIENT_DATA");
    assert.equal(statusOn(asked, [good(), logOf({ begun: 24.001, ended: 23 })]), "COMPLIANT");
  });

  it("[U] excuses nothing that is wrong", () => {
    assert.equal(statusOn({ rules: [NO_SKIPS] }, [logOf({ status: "skipped" })]), "NON_COMPLIANT");
    const rule = { type: "successRate", minPercent: 50 } as const;
    assert.equal(statusOn({ rules: [rule] }, [logOf({ status: "failed" })]), "NON_COMPLIANT");
  });

  it("[U] does not matter where one log was asked for", () => {
    assert.equal(statusOn({ rules: [NO_SKIPS] }, [logOf()], { complete: true, single: true }), "COMPLIANT");
  });
});

describe("verdict: logs from a time that does not exist", () => {
  const undated = logOf({ createdAt: "2026-13-45T00:00:00Z" });

  for (const rule of [...OF_LIST, ...OF_HISTORY]) {
    it(`[U] leave ${rule.type} without enough data`, () => {
      const verdict = verdictOn({ rules: [rule], ...ASKED }, [good(), AGED, undated]);
      const { reason, status } = onlyResult(verdict);
      assert.equal(status, "INSUFFICIENT_DATA");
      assert.match(
        reason,
        /^1 operation log cannot be relied on: a time that does not exist .*; in what was read, /u,
      );
      assert.equal(verdict.source.read, 3);
    });
  }

  it("[U] alone are not nothing", () => {
    assert.equal(statusOn({ rules: [FRESH] }, [undated]), "INSUFFICIENT_DATA");
  });

  it("[U] do not shake what is proved", () => {
    assert.equal(statusOn({ rules: [FRESH], ...ASKED }, [good(), undated]), "COMPLIANT");
    assert.equal(statusOn({ rules: [NO_SKIPS] }, [logOf({ status: "skipped" }), undated]), "NON_COMPLIANT");
  });
});
