import assert from "node:assert/strict";

import fc from "fast-check";

import { momentOf } from "../../../provider/gate/judged-log.ts";
import { MOST_EVIDENCE } from "../../../provider/gate/parts/newest.ts";
import type { ComplianceRuleType } from "../../../provider/schema/generated/types.ts";
import { operationLogsOf, questionsOf, RULE_TYPES, timeAt } from "./support/arbitrary.ts";
import { find, idsOf } from "./support/find.ts";

/** Rules of which some findings stand whatever else is in the log. */
const DECIDING: readonly ComplianceRuleType[] = [
  "lastSuccessWithin",
  "maxGap",
  "skippedBudget",
  "notStuck",
  "durationWithin",
  "restoreTestedWithin",
  "noDestructiveOps",
  "errorCodes",
  "covered",
];

for (const type of RULE_TYPES) {
  describe(`whatever the log holds, ${type}`, () => {
    const questions = questionsOf(type);
    const operationLogs = operationLogsOf(type);

    it("[U] finds the same in any order, and changes neither its memory nor a log", () => {
      const shuffled = operationLogs.chain((logs) =>
        fc.record({
          logs: fc.constant(logs),
          other: fc.shuffledSubarray(logs, { minLength: logs.length }),
        }),
      );
      fc.assert(
        fc.property(questions, shuffled, (question, { logs, other }) => {
          assert.deepEqual(find(question, other), find(question, logs));
        }),
        { numRuns: 300 },
      );
    });

    it("[U] finds what further logs cannot change where it needs nothing more", () => {
      let decided = 0;
      fc.assert(
        fc.property(questions, operationLogs, fc.nat({ max: 24 }), (question, logs, read) => {
          const first = find(question, logs.slice(0, read));
          if (first.needs !== "nothing") return;
          decided++;
          assert.equal(find(question, logs).status, first.status);
        }),
        { numRuns: 2000 },
      );
      assert.equal(decided > 0, DECIDING.includes(type));
    });

    it("[U] shows a few of the logs, each once, and says why in a sentence", () => {
      fc.assert(
        fc.property(questions, operationLogs, (question, logs) => {
          const found = find(question, logs);
          const shown = idsOf(found);
          assert.ok(shown.length <= MOST_EVIDENCE);
          assert.equal(new Set(shown).size, shown.length);
          const known = new Set(logs.map(({ id }) => id));
          assert.ok(shown.every((id) => known.has(id)));
          const moments = found.evidence.map(momentOf);
          assert.deepEqual(
            moments,
            moments.toSorted((one, other) => other - one),
          );
          for (const text of [found.reason, found.expected, found.observed]) {
            assert.match(text, /^[A-Za-z0-9].*[^.]$/u);
            assert.doesNotMatch(text, /undefined|NaN|-\d+[dhms]|null|Infinity/u);
          }
        }),
        { numRuns: 300 },
      );
    });
  });
}

describe("whatever the log holds, a newer success", () => {
  it("[U] never turns lastSuccessWithin from COMPLIANT", () => {
    let compliant = 0;
    fc.assert(
      fc.property(
        questionsOf("lastSuccessWithin"),
        operationLogsOf("lastSuccessWithin"),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (question, logs, share) => {
          const before = find(question, logs);
          if (before.status !== "COMPLIANT") return;
          compliant++;
          const [newest] = before.evidence;
          const end = Date.parse(timeAt(0));
          const moment = newest?.endedAt ?? newest?.createdAt ?? end;
          const endedAt = new Date(moment + share * (end - moment)).toISOString();
          const operationType = newest?.type ?? "backup";
          const success = { id: "~newer", operationType, status: "success", createdAt: endedAt, endedAt };
          assert.equal(find(question, [...logs, success]).status, "COMPLIANT");
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(compliant > 0);
  });
});

describe("whatever the log holds, consecutiveFailures", () => {
  it("[U] counts as one does who reads from the newest log to the newest success", () => {
    fc.assert(
      fc.property(operationLogsOf("consecutiveFailures"), (logs) => {
        const rule = { type: "consecutiveFailures", max: 999 } as const;
        const distinct = logs.map((log, index) => ({
          ...log,
          operationType: "backup",
          createdAt: new Date(Date.parse(timeAt(-9)) + index).toISOString(),
          endedAt: new Date(Date.parse(timeAt(-9)) + index).toISOString(),
          startedAt: timeAt(-10),
        }));
        const success = distinct.findLastIndex(({ status }) => status === "success");
        const run = distinct
          .slice(success + 1)
          .filter(({ status }) => status === "failed" || status === "timeout");
        const newest = run.map(({ id }) => id).reverse();
        const found = find({ rule, asOf: timeAt(0), window: "4d" }, distinct);
        if (run.length === 0) return;
        assert.deepEqual(idsOf(found), newest.slice(0, MOST_EVIDENCE));
        assert.match(found.observed, new RegExp(`^${run.length} failures? `, "u"));
      }),
    );
  });
});
