import assert from "node:assert/strict";

import type { ComplianceResult, EvidenceMode } from "../../provider/schema/generated/types.ts";
import { ago, failed, logOf } from "./support/logs.ts";
import { CONSISTENT, FRESH, NO_SKIPS, onlyResult, verdictOn } from "./support/look.ts";

const LOGS = [
  logOf({ of: "good" }),
  failed({ of: "bad" }),
  logOf({ of: "short", status: "skipped", begun: 3, ended: 3 }),
];

/** The results of the three resources, by the rule that is asked of each, that carry evidence. */
function shown(evidence: EvidenceMode | undefined): string[] {
  const rules = [FRESH, CONSISTENT, { ...NO_SKIPS, max: 1 }];
  const { results } = verdictOn({ rules, ...(evidence === undefined ? {} : { evidence }) }, LOGS);
  const has = (result: ComplianceResult): boolean => "evidence" in result;
  return results.filter(has).map(({ ruleIndex, status }) => `${ruleIndex} ${status}`);
}

describe("verdict: evidence", () => {
  it("[U] of failures is that of what does not hold and of what is not known", () => {
    const expected = ["0 NON_COMPLIANT", "0 NON_COMPLIANT", "1 INSUFFICIENT_DATA", "2 INSUFFICIENT_DATA"];
    assert.deepEqual(shown("failures"), expected);
    assert.deepEqual(shown(undefined), expected);
  });

  it("[U] of all is that of every result that a log decided", () => {
    assert.deepEqual(shown("all"), [
      "0 NON_COMPLIANT",
      "0 COMPLIANT",
      "0 NON_COMPLIANT",
      "1 INSUFFICIENT_DATA",
      "2 INSUFFICIENT_DATA",
    ]);
  });

  it("[U] of none is nowhere", () => assert.deepEqual(shown("none"), []));

  it("[U] shows a log as it stood, without an error code where there was none", () => {
    const log = failed({ begun: 3, ended: 2 });
    const { evidence } = onlyResult(verdictOn({ rules: [FRESH] }, [log]));
    assert.deepEqual(evidence, [
      {
        operationLogId: log.id,
        operationType: "backup",
        status: "failed",
        createdAt: ago(3),
        startedAt: ago(3),
        endedAt: ago(2),
        errorCode: "BackupService.6308",
      },
    ]);
    const bare = {
      id: "b",
      status: "skipped",
      operationType: "backup",
      createdAt: ago(3),
      errorInfo: { code: "" },
    };
    const told = onlyResult(verdictOn({ rules: [NO_SKIPS] }, [bare]));
    const { id: operationLogId, status, operationType, createdAt } = bare;
    assert.deepEqual(told.evidence, [{ operationLogId, operationType, status, createdAt }]);
  });

  it("[U] holds ten logs at most, the newest first", () => {
    const logs = Array.from({ length: 30 }, (_, index) =>
      logOf({
        id: `s${String(index).padStart(2, "0")}`,
        status: "skipped",
        begun: 2 + index / 10,
        ended: undefined,
      }),
    );
    const { evidence = [] } = onlyResult(verdictOn({ rules: [NO_SKIPS] }, logs.toReversed()));
    assert.deepEqual(
      evidence.map(({ operationLogId }) => operationLogId),
      logs.slice(0, 10).map(({ id }) => id),
    );
  });
});
