import assert from "node:assert/strict";

import { describeVerdict } from "../../../examples/compliance-report/table.ts";
import { result, verdict } from "./verdicts.ts";

describe("examples/compliance-report: the table", () => {
  it("[U] has a line for each rule and resource between the window and the verdict in words", () => {
    const failed = result({
      resourceName: "ledger",
      resourceId: "7",
      status: "NON_COMPLIANT",
      reason: "It failed.",
    });
    const warned = result({
      ruleIndex: 1,
      type: "notStuck",
      severity: "warning",
      resourceName: "b",
      resourceId: "8",
    });
    const text = describeVerdict(
      verdict([failed, warned], { status: "NON_COMPLIANT", summary: "NON_COMPLIANT: ledger failed." }),
    );
    assert.deepEqual(text.split("\n"), [
      "Backups judged from 2026-11-22T06:00:00Z to 2026-11-23T06:00:00Z:",
      "  rule               severity  resource    status         why",
      "  lastSuccessWithin  error     ledger (7)  NON_COMPLIANT  It failed.",
      "  notStuck           warning   b (8)       COMPLIANT      The newest success is 6 hours old.",
      "NON_COMPLIANT: ledger failed.",
    ]);
  });

  it("[U] keeps its columns under Chinese names, which take two columns a character", () => {
    const text = describeVerdict(
      verdict([
        result({ resourceName: "订单数据库", resourceId: "1" }),
        result({ resourceName: "0123456789", resourceId: "2" }),
      ]),
    );
    const [chinese = "", latin = ""] = text.split("\n").slice(2);
    assert.equal(chinese.indexOf("COMPLIANT") + 5, latin.indexOf("COMPLIANT"));
  });

  it("[U] lets no name move the cursor, break the line or turn the writing", () => {
    const resourceName = "a\u001B[2Jb\r\nc\u202Ed";
    const text = describeVerdict(
      verdict([result({ resourceName, resourceId: "1" })], { summary: resourceName }),
    );
    assert.equal(text.split("\n").length, 4);
    assert.match(text, /a\uFFFD\[2Jb\uFFFD\uFFFDc\uFFFDd \(1\)/u);
    for (const sign of ["\u001B", "\r", "\u202E"]) assert.ok(!text.includes(sign), JSON.stringify(sign));
  });

  it("[U] shows a verdict without results", () => {
    const text = describeVerdict(verdict([], { summary: "NOT_APPLICABLE: Nothing to judge." }));
    assert.match(text, /^NOT_APPLICABLE: Nothing to judge\.$/mu);
  });
});
