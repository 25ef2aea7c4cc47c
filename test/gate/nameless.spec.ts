import assert from "node:assert/strict";

import type { ComplianceRule } from "../../provider/schema/generated/types.ts";
import { ancient, logOf, running } from "./support/logs.ts";
import { CONSISTENT, COVERED, FRESH, NO_SKIPS, onlyResult, statusOn, verdictOn } from "./support/look.ts";

const nameless = logOf({ of: undefined });
const aged = ancient({ of: undefined });

describe("verdict: logs that name no resource", () => {
  for (const rule of [
    NO_SKIPS,
    { type: "notStuck", maxRunning: "1h" },
    { type: "durationWithin", maxDuration: "1h" },
    { type: "noDestructiveOps" },
    { type: "errorCodes", deny: ["x"] },
  ] as const satisfies readonly ComplianceRule[]) {
    it(`[U] are judged by ${rule.type}, which looks at each log alone`, () => {
      const seen =
        rule.type === "noDestructiveOps" ? ancient({ of: undefined, operationType: "delete" }) : aged;
      const result = onlyResult(verdictOn({ rules: [rule] }, [nameless, seen]));
      assert.equal(result.status, "COMPLIANT");
      assert.equal("resourceId" in result, false);
    });
  }

  for (const rule of [
    FRESH,
    CONSISTENT,
    { type: "maxGap", interval: "24h" },
    { type: "consecutiveFailures" },
    { type: "successRate", minPercent: 1 },
    { type: "replicatedWithin", maxLag: "1h" },
  ] as const satisfies readonly ComplianceRule[]) {
    it(`[U] tell ${rule.type} nothing, for they could be of several`, () => {
      const { status, reason } = onlyResult(verdictOn({ rules: [rule] }, [nameless, aged]));
      assert.equal(status, "INSUFFICIENT_DATA");
      assert.equal(reason, "these operation logs name no resource, so they could be of several");
    });
  }

  it("[U] show what is wrong with one of them", () => {
    const { status, evidence } = onlyResult(
      verdictOn({ rules: [NO_SKIPS] }, [logOf({ of: undefined, status: "skipped" })]),
    );
    assert.equal(status, "NON_COMPLIANT");
    assert.equal(evidence?.length, 1);
  });

  it("[U] of operations that a rule does not judge are not told of by it", () => {
    const { results } = verdictOn({ rules: [FRESH, CONSISTENT] }, [
      logOf(),
      logOf({ of: undefined, operationType: "vault_delete" }),
    ]);
    assert.deepEqual(
      results.map(({ resourceId }) => resourceId),
      ["a", "a"],
    );
  });

  it("[U] belong to the filter's resource, if it has one", () => {
    const asked = { rules: [FRESH, COVERED], filter: { resourceId: "a" } };
    const { results, status } = verdictOn(asked, [nameless]);
    assert.equal(status, "COMPLIANT");
    assert.deepEqual(
      results.map(({ resourceId }) => resourceId),
      ["a", "a"],
    );
  });

  it("[U] of another resource than the filter's are not judged, and leave nothing known", () => {
    assert.equal(
      statusOn({ rules: [FRESH], filter: { resourceId: "a" } }, [logOf({ of: "b" })]),
      "INSUFFICIENT_DATA",
    );
  });
});

describe("verdict: logs that name no resource, beside those that alone are judged", () => {
  const asked = { expectedResourceIds: ["a"], scope: "expected" } as const;

  it("[U] do not matter where nothing more is needed", () => {
    assert.equal(onlyResult(verdictOn({ rules: [FRESH], ...asked }, [logOf(), nameless])).resourceId, "a");
  });

  it("[U] may be those that are missed", () => {
    const { results, status } = verdictOn({ rules: [FRESH], ...asked }, [ancient(), nameless]);
    assert.deepEqual(
      results.map((result) => [result.resourceId, result.status]),
      [
        ["a", "NON_COMPLIANT"],
        [undefined, "INSUFFICIENT_DATA"],
      ],
    );
    assert.equal(status, "NON_COMPLIANT");
  });

  it("[U] are still judged one by one", () => {
    const rules: ComplianceRule[] = [{ type: "notStuck", maxRunning: "10m" }];
    assert.equal(statusOn({ rules, ...asked }, [logOf(), running({ of: undefined })]), "NON_COMPLIANT");
  });

  it("[U] are judged one by one also where all is known of the others", () => {
    const skipped = { status: "skipped", ended: 0 };
    const { results } = verdictOn({ rules: [NO_SKIPS], ...asked }, [
      logOf(skipped),
      logOf({ ...skipped, of: undefined }),
    ]);
    assert.deepEqual(
      results.map(({ resourceId, status }) => [resourceId, status]),
      [
        ["a", "NON_COMPLIANT"],
        [undefined, "NON_COMPLIANT"],
      ],
    );
  });
});
