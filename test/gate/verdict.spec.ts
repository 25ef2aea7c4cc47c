import assert from "node:assert/strict";

import type { Asked } from "../../provider/gate/asked.ts";
import type {
  ComplianceRule,
  ComplianceStatus,
  OperationLog,
} from "../../provider/schema/generated/types.ts";
import { ago, ancient, failed, logOf, NOON, running } from "./support/logs.ts";
import { CONSISTENT, COVERED, FRESH, NO_SKIPS, onlyResult, statusOn, verdictOn } from "./support/look.ts";

/** A rule that comes to each status of one fresh backup without any history. */
const RULE_TO: Readonly<Record<ComplianceStatus, ComplianceRule>> = {
  COMPLIANT: FRESH,
  NON_COMPLIANT: { type: "durationWithin", maxDuration: "1m" },
  INSUFFICIENT_DATA: NO_SKIPS,
  NOT_APPLICABLE: { type: "restoreTimeWithin", maxDuration: "1h" },
};

const RANKING: readonly ComplianceStatus[] = [
  "NON_COMPLIANT",
  "INSUFFICIENT_DATA",
  "COMPLIANT",
  "NOT_APPLICABLE",
];

describe("verdict: the worst of its rules", () => {
  for (const [rank, status] of RANKING.entries()) {
    for (const other of RANKING.slice(rank)) {
      it(`[U] ${status} and ${other} are ${status}`, () => {
        for (const rules of [
          [RULE_TO[status], RULE_TO[other]],
          [RULE_TO[other], RULE_TO[status]],
        ]) {
          const verdict = verdictOn({ rules }, [logOf()]);
          assert.equal(verdict.status, status);
          assert.equal(verdict.compliant, status === "COMPLIANT");
          assert.deepEqual(verdict.rules.map((rule) => rule.status).sort(), [status, other].sort());
        }
      });
    }

    it(`[U] a warning that is ${status} turns nothing`, () => {
      for (const turning of RANKING) {
        const rules = [{ ...RULE_TO[status], severity: "warning" } as const, RULE_TO[turning]];
        const verdict = verdictOn({ rules }, [logOf()]);
        assert.equal(verdict.status, turning);
        assert.equal(verdict.rules[0]?.status, status);
        assert.equal(verdict.rules[0].severity, "warning");
      }
    });

    it(`[U] of warnings alone is NOT_APPLICABLE, though they are ${status}`, () => {
      const verdict = verdictOn({ rules: [{ ...RULE_TO[status], severity: "warning" }] }, [logOf()]);
      assert.equal(verdict.status, "NOT_APPLICABLE");
      assert.equal(verdict.compliant, false);
      assert.equal(onlyResult(verdict).status, status);
    });
  }

  it("[U] the worst of the resources, each of which is counted", () => {
    const verdict = verdictOn({ rules: [FRESH] }, [
      logOf({ of: "a" }),
      logOf({ of: "b" }),
      failed({ of: "c" }),
      logOf({ of: undefined }),
    ]);
    assert.equal(verdict.status, "NON_COMPLIANT");
    assert.deepEqual(verdict.rules, [
      {
        type: "lastSuccessWithin",
        severity: "error",
        status: "NON_COMPLIANT",
        compliant: 2,
        nonCompliant: 1,
        insufficientData: 1,
        notApplicable: 0,
      },
    ]);
  });
});

describe("verdict: which resources", () => {
  const logs = [logOf({ of: "a" }), failed({ of: "b" })];

  it("[U] all that the log names, and those that are expected", () => {
    const { results } = verdictOn({ rules: [FRESH], expectedResourceIds: ["c"] }, logs);
    assert.deepEqual(
      results.map(({ resourceId, status }) => [resourceId, status]),
      [
        ["a", "COMPLIANT"],
        ["b", "NON_COMPLIANT"],
        ["c", "NON_COMPLIANT"],
      ],
    );
  });

  it("[U] scope expected passes the others over, in the fingerprint and among unknown statuses too", () => {
    const asked: Asked = { rules: [FRESH], expectedResourceIds: ["a"], scope: "expected" };
    const verdict = verdictOn(asked, [...logs, logOf({ of: "d", status: "archived" })]);
    assert.equal(onlyResult(verdict).resourceId, "a");
    assert.equal(verdict.status, "COMPLIANT");
    assert.equal(verdict.source.read, 3);
    assert.equal(verdict.unknownStatuses, undefined);
    assert.equal(verdict.source.sha256, verdictOn(asked, logs.slice(0, 1)).source.sha256);
  });

  it("[U] one that is expected and was never seen is judged, and what does not apply to it is not known", () => {
    const rules = [COVERED, FRESH, CONSISTENT, NO_SKIPS];
    const { results, status } = verdictOn({ rules, expectedResourceIds: ["z"] }, [ancient({ of: "y" })]);
    const never = results.filter(({ resourceId }) => resourceId === "z");
    assert.deepEqual(
      never.map((result) => result.status),
      ["NON_COMPLIANT", "NON_COMPLIANT", "INSUFFICIENT_DATA", "INSUFFICIENT_DATA"],
    );
    for (const { reason } of never)
      assert.match(reason, /^no operation log that was read names the resource/u);
    assert.equal(status, "NON_COMPLIANT");
  });

  it("[U] results go by rule, then name, then ID; the nameless logs come last", () => {
    const all = [
      logOf({ of: undefined }),
      logOf({ of: "3", name: "db" }),
      logOf({ of: "1", name: "web" }),
      logOf({ of: "2", name: "db" }),
    ];
    const { results } = verdictOn({ rules: [FRESH, NO_SKIPS], expectedResourceIds: ["0"] }, all);
    assert.deepEqual(
      results.map(({ ruleIndex, resourceId = "-" }) => `${ruleIndex}${resourceId}`),
      ["00", "02", "03", "01", "0-", "10", "12", "13", "11", "1-"],
    );
  });

  it("[U] a resource has the name and the kind of its newest log that tells them", () => {
    const tells = (begun: number, name: string | undefined, type: string): OperationLog => ({
      ...logOf({ begun, ended: begun }),
      extraInfo: { resource: { id: "a", type, ...(name === undefined ? {} : { name }) } },
    });
    const { resourceName, resourceType } = onlyResult(
      verdictOn({ rules: [FRESH] }, [
        tells(3, "old", "t1"),
        tells(2, "new", "t2"),
        tells(1, undefined, "t3"),
      ]),
    );
    assert.deepEqual([resourceName, resourceType], ["new", "t2"]);
  });
});

describe("verdict: statuses that no document names", () => {
  const odd = [logOf({ begun: 1, ended: 0.5, status: "archived" }), logOf({ status: "Success", ended: 0 })];

  it("[U] are reported with their number, by name", () => {
    const { unknownStatuses } = verdictOn({ rules: [FRESH] }, [...odd, logOf({ status: "archived" })]);
    assert.deepEqual(unknownStatuses, [
      { status: "Success", count: 1 },
      { status: "archived", count: 2 },
    ]);
  });

  it("[U] are no success", () => {
    assert.equal(statusOn({ rules: [FRESH] }, odd), "NON_COMPLIANT");
  });

  it("[U] are no failure", () => {
    const rules: ComplianceRule[] = [
      { type: "consecutiveFailures" },
      { type: "successRate", minPercent: 20 },
    ];
    const verdict = verdictOn({ rules }, [ancient(), logOf(), ...odd]);
    assert.equal(verdict.status, "COMPLIANT");
    assert.equal(verdict.unknownStatuses?.length, 2);
  });

  it("[U] leave open whether the newest succeeded", () => {
    const rules: ComplianceRule[] = [{ ...FRESH, newestMustSucceed: true }];
    const verdict = verdictOn({ rules }, [logOf(), logOf({ status: "archived", ended: 0 })]);
    assert.equal(verdict.status, "INSUFFICIENT_DATA");
    assert.match(verdict.summary, /the newest backup has the status "archived", which no document names/u);
  });

  it("[U] are not told of where there are none", () => {
    assert.equal("unknownStatuses" in verdictOn({ rules: [FRESH] }, [logOf(), running()]), false);
  });
});

describe("verdict: what it rests on", () => {
  it("[U] names moment, window and source", () => {
    const reading = { region: "eu-de", projectId: "p", filter: { vaultName: "v" }, count: 7 };
    const { evaluatedAt, window, source } = verdictOn({ rules: [FRESH] }, [logOf(), ancient()], reading);
    assert.equal(evaluatedAt, new Date(NOON).toISOString());
    assert.deepEqual(window, { start: ago(24), end: ago(0) });
    const { sha256, ...rest } = source;
    assert.match(sha256, /^[0-9a-f]{64}$/u);
    assert.deepEqual(rest, { ...reading, read: 2, complete: true, oldestCreatedAt: ago(2001) });
  });

  it("[U] of an empty list nothing applies, and nothing is told of logs", () => {
    const verdict = verdictOn({ rules: [FRESH] }, []);
    assert.equal(verdict.status, "NOT_APPLICABLE");
    assert.deepEqual(verdict.results, []);
    assert.equal("oldestCreatedAt" in verdict.source, false);
    assert.equal(verdict.source.read, 0);
  });
});
