import assert from "node:assert/strict";

import { gateFailures } from "../../../provider/resources/operation-gate/gate-failures.ts";
import { RULES } from "../../../provider/gate/rules/rules.ts";
import type {
  ComplianceRule,
  ComplianceRuleType,
  OperationGateArgs,
} from "../../../provider/schema/generated/types.ts";
import { logId } from "../support/gate-log.ts";

const one = { operationLogId: logId(7) };

function blamed(inputs: OperationGateArgs, unknown?: readonly string[]): string[] {
  return gateFailures(inputs, unknown).map(({ property }) => property);
}

function reasonOf(inputs: OperationGateArgs): string {
  const failures = gateFailures(inputs);
  assert.equal(failures.length, 1, JSON.stringify(failures));
  return failures[0]?.reason ?? "";
}

describe("gateFailures: filter and operationLogId", () => {
  it("[U] exactly one is fine, an empty filter too", () => {
    assert.deepEqual(blamed({ filter: {} }), []);
    assert.deepEqual(blamed({ filter: { resourceName: "ECS-0001" } }), []);
    assert.deepEqual(blamed(one), []);
  });

  it("[U] neither is one too few: an empty filter says all", () => {
    assert.match(
      reasonOf({}),
      /^or operationLogId is required: .*an empty filter means all of the project$/u,
    );
    assert.deepEqual(blamed({}), ["filter"]);
  });

  it("[U] both are one too many", () => {
    assert.match(reasonOf({ filter: {}, ...one }), /both given; leave one out$/u);
    assert.deepEqual(blamed({ filter: {}, ...one }), ["filter"]);
  });

  it("[U] one that is not known yet counts as given", () => {
    assert.deepEqual(blamed({}, ["operationLogId"]), []);
    assert.deepEqual(blamed({}, ["filter"]), []);
    assert.deepEqual(blamed({ filter: {} }, ["operationLogId"]), ["filter"]);
    assert.deepEqual(blamed(one, ["filter"]), ["filter"]);
    assert.deepEqual(blamed({}, ["filter", "operationLogId"]), ["filter"]);
    assert.deepEqual(blamed({}, ["triggers"]), ["filter"]);
  });
});

describe("gateFailures: one operation", () => {
  const OF_A_LIST: readonly ComplianceRuleType[] = [
    "maxGap",
    "consecutiveFailures",
    "successRate",
    "skippedBudget",
    "replicatedWithin",
    "noDestructiveOps",
    "covered",
  ];

  for (const type of Object.keys(RULES) as ComplianceRuleType[]) {
    const refused = OF_A_LIST.includes(type);
    it(`[U] ${refused ? "cannot" : "can"} be judged by ${type}`, () => {
      const rules: ComplianceRule[] = [{ type: "lastSuccessWithin" }, { type }];
      assert.deepEqual(blamed({ ...one, rules }), refused ? ["rules[1].type"] : []);
      assert.deepEqual(blamed({ filter: {}, rules }), []);
      assert.deepEqual(blamed({ rules }, ["operationLogId"]), []);
    });
  }

  it("[U] has no window", () => {
    assert.deepEqual(blamed({ ...one, window: "7d" }), ["window"]);
    assert.deepEqual(blamed({ filter: {}, window: "7d" }), []);
  });
});

describe("gateFailures: maxAge", () => {
  it("[U] belongs to the default rule", () => {
    assert.deepEqual(blamed({ filter: {}, maxAge: "12h" }), []);
    const rules: ComplianceRule[] = [{ type: "lastSuccessWithin" }];
    assert.deepEqual(blamed({ filter: {}, maxAge: "12h", rules }), ["maxAge"]);
    assert.match(
      reasonOf({ filter: {}, maxAge: "12h", rules }),
      /give it in a rule of type lastSuccessWithin/u,
    );
  });
});

describe("gateFailures: pollInterval", () => {
  for (const [interval, expected] of [
    [{}, []],
    [{ min: "100ms", max: "1h" }, []],
    [{ min: "60m" }, []],
    [{ max: "100ms" }, []],
    [{ min: "5s", max: "5s" }, []],
    [{ min: "99ms" }, ["pollInterval.min"]],
    [{ max: "3601s" }, ["pollInterval.max"]],
    [{ min: "0s", max: "2d" }, ["pollInterval.min", "pollInterval.max"]],
    [{ min: "6s", max: "5s" }, ["pollInterval.min"]],
    [{ min: "1h", max: "1ms" }, ["pollInterval.max", "pollInterval.min"]],
  ] as const) {
    const wrong = expected.length === 0 ? "is fine" : `blames ${expected.join(" and ")}`;
    it(`[U] ${JSON.stringify(interval)} ${wrong}`, () => {
      assert.deepEqual(blamed({ filter: {}, pollInterval: interval }), expected);
    });
  }

  it("[U] says the bounds and what was given", () => {
    assert.equal(reasonOf({ filter: {}, pollInterval: { min: "99ms" } }), 'must be 100ms to 1h, not "99ms"');
    assert.equal(
      reasonOf({ filter: {}, pollInterval: { min: "6s", max: "5s" } }),
      '"6s" is longer than max "5s"',
    );
  });
});

describe("gateFailures", () => {
  it("[U] come all at once", () => {
    const rules: ComplianceRule[] = [{ type: "maxGap" }];
    const pollInterval = { min: "10ms", max: "1d" };
    assert.deepEqual(blamed({ filter: {}, ...one, rules, window: "7d", maxAge: "1h", pollInterval }), [
      "filter",
      "rules[0].type",
      "window",
      "maxAge",
      "pollInterval.min",
      "pollInterval.max",
    ]);
  });
});
