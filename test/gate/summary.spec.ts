import assert from "node:assert/strict";

import { describeResult, nameOf } from "../../provider/gate/summary.ts";
import { failed, logOf } from "./support/logs.ts";
import { CONSISTENT, FRESH, NO_SKIPS, onlyResult, verdictOn } from "./support/look.ts";

const WARNING = { ...FRESH, severity: "warning" } as const;

describe("verdict: its summary", () => {
  it("[U] counts what was judged when all is well", () => {
    const one = verdictOn({ rules: [FRESH] }, [logOf()]);
    assert.equal(one.summary, "COMPLIANT: 1 rule judged, over 1 operation log");
    const two = verdictOn({ rules: [FRESH, FRESH] }, [logOf(), failed()]);
    assert.equal(two.summary, "COMPLIANT: 2 rules judged, over 2 operation logs");
  });

  it("[U] names the resource, the reason, the log and the rule", () => {
    const log = failed({ of: "1dab32fa", name: "ECS-0001" });
    assert.equal(
      verdictOn({ rules: [FRESH] }, [log]).summary,
      "NON_COMPLIANT: ECS-0001 (1dab32fa): no backup succeeded; the newest ended as failed " +
        `(operation log ${log.id}, failed, BackupService.6308) [lastSuccessWithin]`,
    );
  });

  it("[U] names what turned the verdict only: no warnings, nothing better", () => {
    const { summary, results } = verdictOn(
      { rules: [{ ...NO_SKIPS, severity: "warning" }, FRESH, CONSISTENT] },
      [logOf({ of: "good" }), logOf({ of: "bad", status: "skipped" })],
    );
    assert.equal(results.length, 6);
    assert.match(
      summary,
      /^NON_COMPLIANT: bad: [^;]*; the newest ended as skipped [^;]* \[lastSuccessWithin\]$/u,
    );
  });

  it("[U] names five, and how many more there are", () => {
    const logs = (count: number) =>
      Array.from({ length: count }, (_, index) => failed({ of: `r${index}`, ended: undefined }));
    const five = verdictOn({ rules: [FRESH] }, logs(5)).summary;
    assert.equal(five.match(/\[lastSuccessWithin\]/gu)?.length, 5);
    assert.doesNotMatch(five, / more/u);
    const seven = verdictOn({ rules: [FRESH] }, logs(7)).summary;
    assert.equal(seven.match(/\[lastSuccessWithin\]/gu)?.length, 5);
    assert.ok(seven.endsWith("; and 2 more"), seven);
    assert.ok(seven.includes("r4: ") && !seven.includes("r5: "));
  });

  for (const [what, verdict, words] of [
    [
      "nothing matches",
      verdictOn({ rules: [FRESH] }, []),
      "NOT_APPLICABLE: no operation log matches, and no resource is expected",
    ],
    [
      "no rule finds anything",
      verdictOn({ rules: [WARNING, CONSISTENT] }, []),
      "NOT_APPLICABLE: no operation log matches, and no resource is expected",
    ],
    [
      "there are warnings alone",
      verdictOn({ rules: [WARNING] }, [failed()]),
      "NOT_APPLICABLE: no rule of severity error is there to turn the verdict",
    ],
    [
      "logs are there that no rule judges",
      verdictOn({ rules: [FRESH] }, [logOf({ of: undefined, operationType: "sync" })]),
      "NOT_APPLICABLE: no rule found anything to judge",
    ],
    [
      "nothing was read",
      verdictOn({ rules: [FRESH] }, [], { complete: false, incompleteReason: "unread" }),
      "INSUFFICIENT_DATA: the operation log could not be read, so nothing is known",
    ],
    [
      "one does not apply to a resource",
      verdictOn({ rules: [CONSISTENT] }, [failed()]),
      "NOT_APPLICABLE: a: no backup succeeded [appConsistent]",
    ],
  ] as const) {
    it(`[U] says so when ${what}`, () => assert.equal(verdict.summary, words));
  }

  it("[U] calls logs without a resource so, and a resource without a name by its ID", () => {
    const result = onlyResult(
      verdictOn({ rules: [NO_SKIPS] }, [logOf({ of: undefined, status: "skipped" })]),
    );
    assert.match(describeResult(result), /^no resource: 1 operation was skipped/u);
    assert.equal(nameOf("id", undefined), "id");
    assert.equal(nameOf("id", ""), "id");
    assert.equal(nameOf("id", "name"), "name (id)");
  });
});
