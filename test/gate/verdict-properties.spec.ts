import assert from "node:assert/strict";

import fc from "fast-check";

import type { Asked } from "../../provider/gate/asked.ts";
import { momentOf, judgedLog } from "../../provider/gate/judged-log.ts";
import { RULES } from "../../provider/gate/rules/rules.ts";
import type { BackupCompliance, OperationLog } from "../../provider/schema/generated/types.ts";
import { anyRule, operationLogs, questions, RESOURCES } from "./support/arbitrary.ts";
import { logOf, NOON } from "./support/logs.ts";
import { judgeOf, MOVED, verdictOn, verdictWith, WHOLE } from "./support/look.ts";

const readings = fc.constantFrom(WHOLE, WHOLE, MOVED);

/** All of a verdict but when it was evaluated. */
function rest({ evaluatedAt, ...verdict }: BackupCompliance): Omit<BackupCompliance, "evaluatedAt"> {
  assert.match(evaluatedAt, /Z$/u);
  return verdict;
}

/** The verdict on logs that come in pages which end after so many of them. */
function inPages(asked: Asked, logs: readonly OperationLog[], cuts: readonly number[]) {
  const judge = judgeOf(asked);
  const bounds = [0, ...cuts.map((cut) => cut % (logs.length + 1)), logs.length].sort((a, b) => a - b);
  for (const [index, bound] of bounds.entries()) judge.add(logs.slice(bound, bounds[index + 1] ?? bound));
  return judge;
}

describe("whatever the log holds, a verdict", () => {
  it("[U] is asked of every type of rule here", () => {
    const types = new Set(fc.sample(anyRule, { numRuns: 1000, seed: 1 }).map(({ type }) => type));
    assert.deepEqual([...types].sort(), Object.keys(RULES).sort());
  });

  it("[U] does not depend on order and pages", () => {
    const logs = operationLogs().chain((all) =>
      fc.record({
        all: fc.constant(all),
        other: fc.shuffledSubarray([...all], { minLength: all.length }),
      }),
    );
    const statuses = new Set<string>();
    fc.assert(
      fc.property(
        questions(),
        logs,
        readings,
        fc.array(fc.nat(), { maxLength: 5 }),
        (asked, { all, other }, reading, cuts) => {
          const count = { ...reading, count: 7 };
          const verdict = verdictOn(asked, all, count);
          assert.deepEqual(rest(verdictWith(inPages(asked, other, cuts), count)), rest(verdict));
          statuses.add(verdict.status);
        },
      ),
      { numRuns: 1500 },
    );
    assert.equal(statuses.size, 4, [...statuses].join());
  });

  it("[U] stands against any further log where it is decided", () => {
    let decided = 0;
    const deciding = anyRule.filter(({ newestMustSucceed }) => newestMustSucceed !== true);
    const asking = questions(deciding, 2).filter(
      ({ scope, filter }) => scope === "expected" || filter !== undefined,
    );
    fc.assert(
      fc.property(asking, operationLogs(), fc.nat({ max: 40 }), (asked, logs, first) => {
        const judge = judgeOf(asked);
        judge.add(logs.slice(0, first));
        if (!judge.decided()) return;
        decided++;
        const before = verdictWith(judge, { complete: false, incompleteReason: "decided" });
        judge.add(logs.slice(first));
        for (const reading of [WHOLE, MOVED]) {
          assert.equal(verdictWith(judge, reading).status, before.status);
        }
        assert.ok(judge.decided());
      }),
      { numRuns: 6000 },
    );
    assert.ok(decided > 100, String(decided));
  });

  it("[U] is never decided while others than the expected are judged", () => {
    fc.assert(
      fc.property(questions(), operationLogs(20), (asked, logs) => {
        const judge = judgeOf(asked);
        judge.add(logs);
        if (asked.scope !== "expected" && asked.filter === undefined) assert.equal(judge.decided(), false);
      }),
    );
  });

  it("[U] keeps lastSuccessWithin COMPLIANT of a resource that succeeds anew", () => {
    let compliant = 0;
    const asking = questions(anyRule.filter(({ type }) => type === "lastSuccessWithin"));
    fc.assert(
      fc.property(
        asking,
        operationLogs(),
        fc.constantFrom(...RESOURCES),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (asked, logs, drawn, share) => {
          const of = asked.filter?.resourceId ?? drawn;
          const [type = "backup"] = asked.rules[0]?.operationTypes ?? [];
          const newest = Math.max(
            ...logs
              .filter(({ status, operationType, extraInfo }) => {
                const here = extraInfo?.resource?.id === of || asked.filter !== undefined;
                return here && status === "success" && operationType === type;
              })
              .filter(({ createdAt }) => !Number.isNaN(Date.parse(createdAt)))
              .flatMap((log) => judgedLog(log, NOON) ?? [])
              .map(momentOf),
          );
          if (newest === -Infinity) return;
          const time = new Date(newest + share * (NOON - newest)).toISOString();
          const success = logOf({ id: "~newer", of, operationType: type, createdAt: time, startedAt: time });
          const newer = { ...success, endedAt: time };
          const key = ({ ruleIndex, resourceId }: BackupCompliance["results"][number]): string =>
            `${ruleIndex} ${resourceId}`;
          const after = new Map(
            verdictOn(asked, [...logs, newer]).results.map((result) => [key(result), result.status]),
          );
          for (const result of verdictOn(asked, logs).results) {
            if (result.status !== "COMPLIANT") continue;
            compliant++;
            assert.equal(after.get(key(result)), "COMPLIANT");
          }
        },
      ),
      { numRuns: 3000 },
    );
    assert.ok(compliant > 100, String(compliant));
  });
});
