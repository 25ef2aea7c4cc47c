import assert from "node:assert/strict";

import { classifyFailure } from "../../../examples/compliance-report/classify-failure.ts";
import { exitCodeOf } from "../../../examples/compliance-report/exit-code.ts";
import { verdict } from "./verdicts.ts";

describe("examples/compliance-report: its exit codes", () => {
  const CODES = [
    ["COMPLIANT", true, 0],
    ["NON_COMPLIANT", false, 1],
    ["INSUFFICIENT_DATA", false, 3],
    ["NOT_APPLICABLE", false, 3],
    ["A_STATUS_OF_LATER_YEARS", false, 3],
    ["COMPLIANT", false, 3],
    ["NOT_APPLICABLE", true, 3],
    ["NON_COMPLIANT", true, 1],
  ] as const;
  for (const [status, compliant, code] of CODES) {
    it(`[U] gives ${code} for ${status} with compliant: ${compliant}`, () => {
      assert.equal(exitCodeOf({ kind: "verdict", verdict: verdict([], { status, compliant }) }), code);
    });
  }

  const FAILURES = [
    [
      "refused arguments",
      ["Invoke of 'cbr:index:getBackupCompliance' failed: is required (rules)"],
      { kind: "refused", reason: "is required (rules)" },
    ],
    [
      "a refused setting",
      ["pulumi:providers:cbr resource 'default': property endpoint value {x} has a problem: no URL\n"],
      { kind: "refused", reason: "property endpoint value {x} has a problem: no URL" },
    ],
    [
      "an error of the configuration",
      ["the configuration of the cbr provider is not usable: endpoint: no URL [CBR_CONFIGURATION]"],
      {
        kind: "refused",
        reason: "the configuration of the cbr provider is not usable: endpoint: no URL [CBR_CONFIGURATION]",
      },
    ],
    [
      "an error of the service",
      ["invocation of cbr:index:getBackupCompliance returned an error: GET … answered 503 [CBR_SERVER]"],
      {
        kind: "unknown",
        reason:
          "invocation of cbr:index:getBackupCompliance returned an error: GET … answered 503 [CBR_SERVER]",
      },
    ],
    ["a refusal beside another error", ["Invoke of 'a' failed: b (c)", "defect"], { kind: "unknown" }],
    ["a text that only quotes a refusal", ["x: Invoke of 'a' failed: b (c)"], { kind: "unknown" }],
  ] as const;
  for (const [title, messages, expected] of FAILURES) {
    it(`[U] gives ${expected.kind === "refused" ? 2 : 3} for ${title}, keeping the reason`, () => {
      const outcome = classifyFailure(messages);
      assert.equal(exitCodeOf(outcome), expected.kind === "refused" ? 2 : 3);
      assert.partialDeepStrictEqual(outcome, expected);
    });
  }
});
