import assert from "node:assert/strict";

import { checkGate } from "../../../provider/resources/operation-gate/check-gate.ts";
import { logId } from "../support/gate-log.ts";

function blamed(properties: object, unknowns: readonly string[] = []): string[] {
  return checkGate(properties, unknowns).map(({ property }) => property);
}

describe("checkGate", () => {
  it("[U] finds nothing wrong with the least that there can be", () => {
    assert.deepEqual(blamed({ filter: {} }), []);
    assert.deepEqual(blamed({ operationLogId: logId(7) }), []);
    assert.deepEqual(blamed({}, ["filter"]), []);
  });

  it("[U] finds everything that the schema refuses, each with a remedy", () => {
    const failures = checkGate(
      {
        filter: { resourceNam: "ECS-0001", status: "failed" },
        onMissing: "ignore",
        stableFor: "1 minute",
        mode: "wran",
        pollInterval: { min: 5 },
        triggers: { release: 1 },
        rules: [],
      },
      [],
    );
    assert.deepEqual(failures.map(({ property }) => property).sort(), [
      "filter.resourceNam",
      "filter.status",
      "mode",
      "onMissing",
      "pollInterval.min",
      "rules",
      "stableFor",
      "triggers.release",
    ]);
    const reasons = new Map(failures.map(({ property, reason }) => [property, reason]));
    assert.match(reasons.get("filter.resourceNam") ?? "", /did you mean resourceName\?/u);
    assert.match(reasons.get("mode") ?? "", /"wran" is not one of enforce, warn; did you mean warn\?/u);
  });

  it("[U] finds contradictions of the gate, all at once", () => {
    assert.deepEqual(blamed({ filter: {}, operationLogId: logId(7), pollInterval: { min: "1ms" } }), [
      "filter",
      "pollInterval.min",
    ]);
    assert.deepEqual(blamed({ filter: {} }, ["operationLogId"]), ["filter"]);
  });

  it("[U] finds what the rules, the filter and the window have against each other, all at once", () => {
    const rules = [
      { type: "skippedBudget" },
      { type: "maxGap", interval: "7d", max: 3 },
      { type: "covered" },
      { type: "appConsistent" },
    ];
    assert.deepEqual(blamed({ filter: { operationType: "restore" }, rules, window: "2d" }), [
      "rules[0].max",
      "rules[1].max",
      "filter.operationType",
      "window",
      "expectedResourceIds",
    ]);
  });

  it("[U] finds an expected resource that the filter hides, also with the default rule", () => {
    assert.deepEqual(blamed({ filter: { resourceId: "server-1" }, expectedResourceIds: ["server-2"] }), [
      "expectedResourceIds[0]",
    ]);
  });

  it("[U] takes any window beside the default rule, which looks at logs of any age", () => {
    assert.deepEqual(blamed({ filter: {}, maxAge: "48h", window: "36h" }), []);
  });

  it("[U] blames what the program wrote, not the default rule", () => {
    const [failure] = checkGate({ filter: {}, maxAge: "99999d" }, []);
    assert.equal(failure?.property, "maxAge");
    const [hidden] = checkGate({ filter: {}, scope: "expected" }, []);
    assert.equal(hidden?.property, "expectedResourceIds");
  });

  it("[U] finds rules that are warnings only", () => {
    const rules = [{ type: "covered", severity: "warning" }];
    assert.deepEqual(blamed({ filter: {}, rules, expectedResourceIds: ["a"] }), ["rules"]);
  });

  it("[U] the default rule takes the operation of the filter", () => {
    assert.deepEqual(blamed({ filter: { operationType: "restore" } }), []);
  });

  it("[U] leaves what depends on unknown inputs for later", () => {
    const rules = [{ type: "covered" }];
    assert.deepEqual(blamed({ filter: {}, rules }, ["expectedResourceIds"]), []);
    assert.deepEqual(blamed({ filter: {}, rules }), ["expectedResourceIds"]);
  });

  it("[U] finds what the gate and what its rules have against themselves at once", () => {
    const failures = checkGate(
      { filter: {}, pollInterval: { min: "1ms" }, rules: [{ type: "skippedBudget" }] },
      [],
    );
    assert.deepEqual(failures.map(({ property }) => property).sort(), ["pollInterval.min", "rules[0].max"]);
  });
});
