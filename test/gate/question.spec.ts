import assert from "node:assert/strict";

import type { Asked, Question } from "../../provider/gate/asked.ts";
import { questionOf } from "../../provider/gate/question.ts";
import type { ComplianceRule } from "../../provider/schema/generated/types.ts";
import { InputInvalidError } from "../../provider/support/failures.ts";
import { thrown } from "../support/caught.ts";
import { NOON } from "./support/logs.ts";
import { COVERED, FRESH } from "./support/look.ts";

const DAY_MS = 86_400_000;

function asking(asked: Asked): Question {
  return questionOf(asked, NOON, NOON);
}

function daysOf(asked: Asked): number {
  const { asOf, windowStart } = asking(asked);
  assert.equal(asOf, NOON);
  return (asOf - windowStart) / DAY_MS;
}

describe("question: its defaults", () => {
  for (const [what, rules, days] of [
    ["a day where no rule needs more", [{ type: "appConsistent" }], 1],
    ["a day where a rule needs less", [{ type: "lastSuccessWithin", maxAge: "1h" }], 1],
    ["as long as the age that is asked", [{ type: "lastSuccessWithin", maxAge: "3d" }], 3],
    ["as long as the age that restores are asked", [{ type: "restoreTestedWithin", maxAge: "90d" }], 90],
    ["two gaps long, grace included", [{ type: "maxGap", interval: "24h", grace: "12h" }], 3],
    ["a day longer than the lag", [{ type: "replicatedWithin", maxLag: "12h" }], 1.5],
    [
      "as long as the longest of several",
      [FRESH, { type: "restoreTestedWithin", maxAge: "9d" }, { type: "maxGap", interval: "2d" }],
      9,
    ],
  ] as const satisfies readonly (readonly [string, ComplianceRule[], number])[]) {
    it(`[U] a window ${what}`, () => assert.equal(daysOf({ rules }), days));
  }

  it("[U] a window that is given counts, from the shortest that a rule needs", () => {
    assert.equal(daysOf({ rules: [FRESH], window: "30d" }), 30);
    assert.equal(daysOf({ rules: [FRESH], window: "24h" }), 1);
    assert.equal(daysOf({ rules: [COVERED], filter: { resourceId: "a" }, window: "12h" }), 0.5);
    assert.equal(daysOf({ rules: [COVERED], filter: { resourceId: "a" }, window: "3650d" }), 3650);
  });

  for (const [what, asked, expected] of [
    ["nobody is expected and all are judged", {}, { expected: [], fixed: false, onlyResource: undefined }],
    [
      "expected resources do not leave out the others",
      { expectedResourceIds: ["b", "a"] },
      { expected: ["b", "a"], fixed: false, onlyResource: undefined },
    ],
    [
      "scope expected leaves out the others",
      { expectedResourceIds: ["a"], scope: "expected" },
      { expected: ["a"], fixed: true, onlyResource: undefined },
    ],
    [
      "the filter's resource is expected, and the only one",
      { filter: { resourceId: "a" } },
      { expected: ["a"], fixed: true, onlyResource: "a" },
    ],
    [
      "the filter's resource may be expected in words",
      { filter: { resourceId: "a" }, expectedResourceIds: ["a"], scope: "expected" },
      { expected: ["a"], fixed: true, onlyResource: "a" },
    ],
    [
      "a filter by vault fixes nothing",
      { filter: { vaultName: "v" } },
      { expected: [], fixed: false, onlyResource: undefined },
    ],
  ] as const satisfies readonly (readonly [string, Omit<Asked, "rules">, Partial<Question>])[]) {
    it(`[U] ${what}`, () => {
      const { expected: ids, fixed, onlyResource } = asking({ rules: [FRESH], ...asked });
      assert.deepEqual({ expected: ids, fixed, onlyResource }, expected);
    });
  }

  it("[U] evidence is that of failures", () => {
    assert.equal(asking({ rules: [FRESH] }).evidence, "failures");
    assert.equal(asking({ rules: [FRESH], evidence: "all" }).evidence, "all");
  });
});

describe("question: what a gate waits for", () => {
  for (const [what, asked, awaited] of [
    ["what its rules name", { rules: [FRESH, COVERED] }, ["backup"]],
    [
      "each of what they name, once",
      { rules: [FRESH, { type: "appConsistent" }, { type: "restoreTestedWithin", maxAge: "9d" }] },
      ["backup", "restore"],
    ],
    ["any operation where they name none", { rules: [COVERED] }, "any"],
    ["what the filter asks for", { rules: [COVERED], filter: { operationType: "sync" } }, ["sync"]],
  ] as const satisfies readonly (readonly [string, Asked, Question["awaited"]])[]) {
    it(`[U] ${what}`, () => {
      const question = asking({ ...asked, expectedResourceIds: ["a"] });
      assert.deepEqual(question.awaited, awaited);
    });
  }

  it("[U] rules that name no type judge what the filter asks for", () => {
    const { rules } = asking({
      rules: [{ type: "maxGap", interval: "1h" }],
      filter: { operationType: "sync", resourceId: "a" },
    });
    assert.deepEqual(rules[0]?.types, ["sync"]);
  });
});

describe("question: an InputInvalidError", () => {
  it("[U] tells everything at once, what was found before included", () => {
    const work = (): unknown =>
      questionOf(
        {
          rules: [
            { type: "covered", maxAge: "1h" },
            { type: "maxGap" },
            { type: "notStuck" },
            { type: "replicatedWithin", maxLag: "1h" },
          ],
          filter: { operationType: "restore", resourceId: "a" },
          window: "1h",
          scope: "all",
          expectedResourceIds: ["b"],
        },
        NOON,
        NOON,
        [{ property: "asOf", reason: "is in the future" }],
      );
    const error = thrown(work, InputInvalidError);
    assert.equal(error.code, "CBR_INPUT_INVALID");
    assert.deepEqual(
      error.failures.map(({ property }) => property),
      [
        "asOf",
        "rules[0].maxAge",
        "rules[1].interval",
        "rules[2].maxRunning",
        "filter.operationType",
        "window",
        "expectedResourceIds[0]",
        "scope",
      ],
    );
    for (const { property, reason } of error.failures)
      assert.ok(error.message.includes(`${property}: ${reason}`));
  });
});
