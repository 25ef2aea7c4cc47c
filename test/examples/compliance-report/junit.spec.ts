import assert from "node:assert/strict";

import fc from "fast-check";

import { junitReport } from "../../../examples/compliance-report/junit.ts";
import { readElements, schemaFaults } from "./junit-schema.ts";
import { result, verdict } from "./verdicts.ts";

const report = (...args: Parameters<typeof verdict>): string =>
  junitReport({ kind: "verdict", verdict: verdict(...args) });

const only = (status: string, severity = "error"): string => report([result({ status, severity })]);

describe("examples/compliance-report: the JUnit report", () => {
  it("[U] has a suite for each rule and a case for each resource, and counts them", () => {
    const xml = report([
      result({ resourceName: "a", resourceId: "1" }),
      result({ resourceName: "b", resourceId: "2", status: "NON_COMPLIANT" }),
      result({ ruleIndex: 1, type: "notStuck", status: "INSUFFICIENT_DATA" }),
    ]);
    assert.deepEqual(schemaFaults(xml), []);
    const [root] = readElements(xml, "/testsuites");
    assert.deepEqual(root?.attributes, {
      ...{ name: "backup compliance", tests: "3", failures: "1", errors: "1", skipped: "0" },
    });
    const suites = readElements(xml, "/testsuites/testsuite").map(({ attributes }) => attributes);
    assert.deepEqual(
      suites.map(({ name, tests, failures, errors }) => [name, tests, failures, errors]),
      [
        ["rules[0] lastSuccessWithin", "2", "1", "0"],
        ["rules[1] notStuck", "1", "0", "1"],
      ],
    );
    assert.equal(suites[0]?.["timestamp"], "2026-11-23T06:00:00");
    const cases = readElements(xml, "//testcase").map(({ attributes }) => attributes);
    assert.deepEqual(cases.slice(0, 2), [
      { classname: "lastSuccessWithin", name: "a (1)" },
      { classname: "lastSuccessWithin", name: "b (2)" },
    ]);
  });

  const MARKS = [
    ["COMPLIANT", "error", []],
    ["NON_COMPLIANT", "error", ["failure"]],
    ["INSUFFICIENT_DATA", "error", ["error"]],
    ["NOT_APPLICABLE", "error", ["skipped"]],
    ["A_STATUS_OF_LATER_YEARS", "error", ["error"]],
    ["COMPLIANT", "warning", []],
    ["NON_COMPLIANT", "warning", []],
    ["INSUFFICIENT_DATA", "warning", ["skipped"]],
    ["NOT_APPLICABLE", "warning", ["skipped"]],
  ] as const;
  for (const [status, severity, marks] of MARKS) {
    it(`[U] marks ${status} of severity ${severity} as ${marks[0] ?? "passed"}`, () => {
      const xml = only(status, severity);
      assert.deepEqual(schemaFaults(xml), []);
      const children = readElements(xml, "//testcase/*[not(self::system-out)]");
      assert.deepEqual(
        children.map(({ name }) => name),
        marks,
      );
      for (const { attributes } of children) assert.equal(attributes["type"], status);
    });
  }

  it("[U] says of a warning that it does not hold, in the output of a case that passed", () => {
    const xml = report([
      result({ status: "NON_COMPLIANT", severity: "warning", reason: "A backup was deleted." }),
    ]);
    const [output] = readElements(xml, "//testcase/system-out");
    assert.match(output?.text ?? "", /^warning: NON_COMPLIANT: A backup was deleted\.$/mu);
  });

  it("[U] says with a failure what was expected and observed, and which operation logs decided", () => {
    const evidence = [
      {
        operationLogId: "4827f2da-b008-4507-ab7d-42d0df5ed912",
        operationType: "backup",
        status: "failed",
        createdAt: "2026-11-23T00:00:00Z",
        endedAt: "2026-11-23T00:04:00Z",
        errorCode: "BackupService.6308",
      },
      {
        operationLogId: "4827f2da-b008-4507-ab7d-42d0df5ed913",
        status: "running",
        createdAt: "2026-11-23T00:01:00Z",
      },
    ];
    const xml = report([result({ status: "NON_COMPLIANT", reason: "It failed.", evidence })]);
    const [failure] = readElements(xml, "//failure");
    assert.equal(failure?.attributes["message"], "It failed.");
    assert.deepEqual(failure.text.split("\n"), [
      "NON_COMPLIANT: It failed.",
      "expected: a success within 24h",
      "observed: 6h",
      "operation log 4827f2da-b008-4507-ab7d-42d0df5ed912: backup failed, created 2026-11-23T00:00:00Z, " +
        "ended 2026-11-23T00:04:00Z, error BackupService.6308",
      "operation log 4827f2da-b008-4507-ab7d-42d0df5ed913: operation running, created 2026-11-23T00:01:00Z, " +
        "ended not yet",
    ]);
  });

  it("[U] has a case for a rule that judged nothing, so that its suite is not empty", () => {
    const rule = { type: "maxGap", severity: "error", status: "NOT_APPLICABLE" };
    const counts = { compliant: 0, nonCompliant: 0, insufficientData: 0, notApplicable: 0 };
    const xml = report([], { rules: [{ ...rule, ...counts }] });
    assert.deepEqual(schemaFaults(xml), []);
    const [none] = readElements(xml, "//testcase");
    assert.deepEqual(none?.attributes, { classname: "maxGap", name: "(no resource)" });
    assert.equal(readElements(xml, "//testcase/skipped").length, 1);
  });

  for (const kind of ["refused", "unknown"] as const) {
    it(`[U] has one error when there is no verdict: ${kind}`, () => {
      const xml = junitReport({ kind, reason: "Nothing listens there." });
      assert.deepEqual(schemaFaults(xml), []);
      const [error] = readElements(xml, "//testcase/error");
      assert.equal(error?.attributes["message"], "Nothing listens there.");
      assert.equal(readElements(xml, "/testsuites")[0]?.attributes["errors"], "1");
    });
  }

  it("[U] carries markup, quotes and Chinese names as they are", () => {
    const resourceName = `<订单> & "数据库" 'x' ]]> 💾`;
    const xml = report([
      result({ resourceName, resourceId: "1", status: "NON_COMPLIANT", reason: resourceName }),
    ]);
    assert.deepEqual(schemaFaults(xml), []);
    assert.equal(readElements(xml, "//testcase")[0]?.attributes["name"], `${resourceName} (1)`);
    assert.equal(readElements(xml, "//failure")[0]?.attributes["message"], resourceName);
    assert.match(readElements(xml, "//failure")[0]?.text ?? "", /<订单> & "数据库" 'x' \]\]> 💾/u);
  });

  it("[U] puts U+FFFD for what XML cannot hold", () => {
    const xml = report([result({ resourceName: "a\u0000b\u001B[31mc\uFFFEd", resourceId: "1" })]);
    assert.deepEqual(schemaFaults(xml), []);
    const [named] = readElements(xml, "//testcase");
    assert.equal(named?.attributes["name"], "a\uFFFDb\uFFFD[31mc\uFFFDd (1)");
  });

  it("[U] names a resource without a name by its ID, and one without either too", () => {
    const nameless = result();
    delete nameless.resourceName;
    const empty = result({ resourceName: "", resourceId: "" });
    const xml = report([nameless, empty, result({ resourceName: "", resourceId: "7" })]);
    assert.deepEqual(schemaFaults(xml), []);
    const names = readElements(xml, "//testcase").map(({ attributes }) => attributes["name"]);
    assert.deepEqual(names, ["1dab32fa-ebf2-415a-ab0b-eabe6353bc86", "(no resource)", "7"]);
  });

  it("[U] fits the schema whatever the texts are", () => {
    const text = fc.string({ unit: "binary", maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, text, (resourceName, resourceId, reason, status) => {
        const xml = report([result({ resourceName, resourceId, reason, status, observed: reason })]);
        assert.deepEqual(schemaFaults(xml), []);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the schema of JUnit reports", () => {
  const WRONG = [
    ["a suite without a name", `<testsuite tests="0" failures="0" errors="0"/>`, /'name' is required/u],
    ["a suite without counts", `<testsuite name="a"/>`, /'tests' is required/u],
    [
      "an unknown element",
      `<testsuite name="a" tests="0" failures="0" errors="0"><case/></testsuite>`,
      /case/u,
    ],
    [
      "a case that fails and is skipped",
      `<testsuite name="a" tests="1" failures="1" errors="0">
        <testcase name="a" classname="b"><failure/><skipped/></testcase></testsuite>`,
      /skipped/u,
    ],
    [
      "a time with a zone",
      `<testsuite name="a" tests="0" failures="0" errors="0" timestamp="2026-11-23T06:00:00Z"/>`,
      /timestamp/u,
    ],
  ] as const;
  for (const [title, suite, says] of WRONG) {
    it(`[U] refuses ${title}`, () => {
      const faults = schemaFaults(`<testsuites tests="0" failures="0" errors="0">${suite}</testsuites>`);
      assert.match(faults.join("\n"), says);
    });
  }
});
