import assert from "node:assert/strict";

import type { Asked } from "../../provider/gate/asked.ts";
import { questionOf } from "../../provider/gate/question.ts";
import type { ComplianceRule } from "../../provider/schema/generated/types.ts";
import { type Failure, InputInvalidError } from "../../provider/support/failures.ts";
import { thrown } from "../support/caught.ts";
import { NOON } from "./support/logs.ts";
import { COVERED, FRESH } from "./support/look.ts";

/** All that is wrong with what is asked. */
function failuresOf(asked: Asked): readonly Failure[] {
  return thrown(() => questionOf(asked, NOON, NOON), InputInvalidError).failures;
}

/** All that is wrong with a rule. */
function wrongWith(rule: ComplianceRule): readonly Failure[] {
  return failuresOf({ rules: [FRESH, rule], expectedResourceIds: ["a"] });
}

describe("question: parameters of a rule", () => {
  for (const [rule, property, reason] of [
    [{ type: "covered", max: 1 }, "max", "is not taken by covered; it takes no parameters"],
    [
      { type: "maxGap", interval: "1h", maxAge: "1h" },
      "maxAge",
      "is not taken by maxGap; it takes interval, grace",
    ],
    [
      { type: "durationWithin", maxDuration: "1h", allow: [] },
      "allow",
      "is not taken by durationWithin; it takes maxDuration",
    ],
    [{ type: "maxGap" }, "interval", "is required by maxGap"],
    [{ type: "successRate", minSamples: 2 }, "minPercent", "is required by successRate"],
    [{ type: "skippedBudget" }, "max", "is required by skippedBudget"],
    [{ type: "durationWithin" }, "maxDuration", "is required by durationWithin"],
    [{ type: "restoreTestedWithin" }, "maxAge", "is required by restoreTestedWithin"],
    [{ type: "restoreTimeWithin" }, "maxDuration", "is required by restoreTimeWithin"],
    [{ type: "replicatedWithin", regions: ["r"] }, "maxLag", "is required by replicatedWithin"],
    [{ type: "errorCodes" }, "deny", "is required by errorCodes"],
    [{ type: "notStuck" }, "maxRunning", "or maxWaiting is required by notStuck"],
    [
      { type: "noDestructiveOps", allow: ["delete", "backup"] },
      "allow[1]",
      '"backup" is none of the operations that are looked for: delete, vault_delete, remove_resource',
    ],
    [
      { type: "noDestructiveOps", allow: ["remove_resource", "delete", "vault_delete"] },
      "allow",
      "allows everything that the rule looks for; leave the rule out instead",
    ],
  ] as const satisfies readonly (readonly [ComplianceRule, string, string])[]) {
    it(`[U] ${rule.type}: ${property} ${reason}`, () => {
      assert.deepEqual(wrongWith(rule), [{ property: `rules[1].${property}`, reason }]);
    });
  }

  for (const rule of [
    { type: "lastSuccessWithin", maxAge: "3651d" },
    { type: "maxGap", interval: "87601h" },
    { type: "maxGap", interval: "1h", grace: "9999d" },
    { type: "notStuck", maxRunning: "3651d" },
    { type: "notStuck", maxWaiting: "3651d" },
    { type: "restoreTimeWithin", maxDuration: "999999999999999999999d" },
    { type: "replicatedWithin", maxLag: "3651d" },
  ] as const satisfies readonly ComplianceRule[]) {
    const [name, value] = Object.entries(rule).at(-1) ?? assert.fail();
    it(`[U] ${rule.type}: ${name} is ten years at most`, () => {
      const reason = `must be at most 3650d, not ${JSON.stringify(value)}`;
      assert.deepEqual(wrongWith(rule), [{ property: `rules[1].${name}`, reason }]);
    });
  }

  it("[U] severity belongs to every rule, ten years are allowed, and one limit is enough", () => {
    const rules: ComplianceRule[] = [
      { type: "covered", severity: "warning" },
      { type: "lastSuccessWithin", maxAge: "3650d", newestMustSucceed: true },
      { type: "notStuck", maxWaiting: "1h" },
      { type: "noDestructiveOps", allow: ["delete", "vault_delete"] },
    ];
    assert.equal(questionOf({ rules, expectedResourceIds: ["a"] }, NOON, NOON).rules.length, 4);
  });
});

describe("question: a filter that hides", () => {
  for (const [rule, filtered, hidden] of [
    [FRESH, "restore", "backup"],
    [{ ...FRESH, operationTypes: ["copy", "replication"] }, "copy", "replication"],
    [{ type: "restoreTestedWithin", maxAge: "1d" }, "backup", "restore"],
    [{ type: "restoreTimeWithin", maxDuration: "1d" }, "backup", "restore"],
    [{ type: "appConsistent" }, "sync", "backup"],
    [{ type: "replicatedWithin", maxLag: "1d" }, "backup", "replication, copy"],
    [{ type: "noDestructiveOps" }, "delete", "vault_delete, remove_resource"],
    [{ type: "noDestructiveOps" }, "backup", "delete, vault_delete, remove_resource"],
  ] as const satisfies readonly (readonly [ComplianceRule, string, string])[]) {
    it(`[U] ${hidden} from ${rule.type}`, () => {
      const reason = `"${filtered}" hides ${hidden}, which rules[0] (${rule.type}) judges; leave it out`;
      assert.deepEqual(failuresOf({ rules: [rule], filter: { operationType: filtered } }), [
        { property: "filter.operationType", reason },
      ]);
    });
  }

  it("[U] nothing from rules that judge what there is", () => {
    const rules: ComplianceRule[] = [
      { type: "maxGap", interval: "1h" },
      { type: "consecutiveFailures" },
      { type: "successRate", minPercent: 1 },
      { type: "skippedBudget", max: 1 },
      { type: "notStuck", maxRunning: "1h" },
      { type: "durationWithin", maxDuration: "1h" },
      { type: "errorCodes", deny: ["x"] },
      { ...FRESH, operationTypes: ["restore"] },
    ];
    assert.equal(questionOf({ rules, filter: { operationType: "restore" } }, NOON, NOON).rules.length, 8);
  });
});

describe("question: a window that does not fit", () => {
  for (const [window, rule, reason] of [
    [
      "47h",
      { type: "maxGap", interval: "23h", grace: "1h" },
      '"47h" is shorter than rules[0] (maxGap) needs; give at least 2d, or leave it out',
    ],
    [
      "2d",
      { type: "replicatedWithin", maxLag: "30h" },
      '"2d" is shorter than rules[0] (replicatedWithin) needs; give at least 2d 6h, or leave it out',
    ],
    ["3651d", FRESH, 'must be at most 3650d, not "3651d"'],
  ] as const satisfies readonly (readonly [string, ComplianceRule, string])[]) {
    it(`[U] ${reason}`, () => {
      assert.deepEqual(failuresOf({ rules: [rule], window }), [{ property: "window", reason }]);
    });
  }
});

describe("question: expectations that cannot be met", () => {
  for (const [what, asked, failures] of [
    [
      "covered without anybody to look for",
      { rules: [FRESH, COVERED] },
      [
        {
          property: "expectedResourceIds",
          reason: "must name a resource, as rules[1] (covered) judges no others",
        },
      ],
    ],
    [
      "scope expected without anybody to look for",
      { rules: [FRESH], scope: "expected" },
      [
        {
          property: "expectedResourceIds",
          reason: 'must name a resource, as scope "expected" judges no others',
        },
      ],
    ],
    [
      "another resource than the filter's",
      { rules: [FRESH], filter: { resourceId: "a" }, expectedResourceIds: ["a", "b"] },
      [
        {
          property: "expectedResourceIds[1]",
          reason: '"b" cannot be found with filter.resourceId "a"; leave one out',
        },
      ],
    ],
    [
      "scope all beside the filter's resource",
      { rules: [FRESH], filter: { resourceId: "a" }, scope: "all" },
      [
        {
          property: "scope",
          reason: "must not be all beside filter.resourceId, which leaves one resource; leave it out",
        },
      ],
    ],
  ] as const satisfies readonly (readonly [string, Asked, readonly Failure[]])[]) {
    it(`[U] ${what}`, () => assert.deepEqual(failuresOf(asked), failures));
  }
});
