import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

import type { Finding } from "../../../provider/gate/rule.ts";
import { RULES } from "../../../provider/gate/rules/rules.ts";
import type { ComplianceStatus, OperationLog } from "../../../provider/schema/generated/types.ts";
import { find, idsOf, type Question } from "./support/find.ts";

/** A golden finding. What the rule asks is the same for many vectors and given where it differs. */
type Golden = Omit<Finding, "evidence" | "expected"> & {
  readonly expected?: string;
  /** IDs of the logs, newest first. */
  readonly evidence: readonly string[];
};

interface Vector extends Question {
  readonly name: string;
  readonly logs: readonly OperationLog[];
  readonly finding: Golden;
}

const FOLDER = new URL("../../data/verdicts/", import.meta.url);

const VECTORS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Vector[]);

/** What a rule can find from the logs themselves. */
const STATUSES: Readonly<Record<keyof typeof RULES, readonly ComplianceStatus[]>> = {
  lastSuccessWithin: ["COMPLIANT", "NON_COMPLIANT"],
  maxGap: ["COMPLIANT", "NON_COMPLIANT"],
  consecutiveFailures: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE"],
  successRate: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"],
  skippedBudget: ["COMPLIANT", "NON_COMPLIANT"],
  notStuck: ["COMPLIANT", "NON_COMPLIANT"],
  durationWithin: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"],
  restoreTestedWithin: ["COMPLIANT", "NON_COMPLIANT"],
  restoreTimeWithin: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"],
  replicatedWithin: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"],
  appConsistent: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE", "INSUFFICIENT_DATA"],
  noDestructiveOps: ["COMPLIANT", "NON_COMPLIANT"],
  errorCodes: ["COMPLIANT", "NON_COMPLIANT"],
  covered: ["COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE"],
};

describe("golden verdicts", () => {
  it("[U] are all about a rule that there is", () => {
    for (const { rule } of VECTORS) assert.ok(rule.type in STATUSES, rule.type);
  });
});

for (const [type, statuses] of Object.entries(STATUSES)) {
  describe(`golden verdicts of ${type}`, () => {
    const vectors = VECTORS.filter(({ rule }) => rule.type === type);

    for (const { name, logs, finding, ...question } of vectors) {
      it(`[U] ${name}: ${finding.status}`, () => {
        const found = find(question, logs);
        assert.deepEqual({ ...found, evidence: idsOf(found) }, { expected: found.expected, ...finding });
      });
    }

    it("[U] cover every status that it can find, and no other", () => {
      const seen = new Set(vectors.map(({ finding }) => finding.status));
      assert.deepEqual([...seen].sort(), statuses.toSorted());
    });

    it("[U] say what the rule asks", () => {
      assert.ok(vectors.some(({ finding }) => finding.expected !== undefined));
    });

    it("[U] give reasons that fit into a sentence", () => {
      for (const { finding } of vectors) assert.match(finding.reason, /^[a-z0-9].*[^.]$/u);
    });
  });
}
