import { create } from "xmlbuilder2";

import type { GetBackupComplianceResult } from "pulumi-cbr";
import type { Outcome } from "./exit-code.ts";
import { type TestCase, testCasesOf } from "./test-cases.ts";

type Element = ReturnType<typeof create>;

/** What one rule found, in the terms of a test report. */
interface Suite {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
}

const NAME = "backup compliance";

/**
 * Writes a JUnit XML report: one suite for each rule, one case for each resource. A run without a verdict has one error,
 * so that nobody takes the report of an earlier run for this one's.
 * @param outcome - A verdict, or why there is none.
 * @returns XML 1.0 with U+FFFD for the characters that it cannot hold.
 */
export function junitReport(outcome: Outcome): string {
  const suites = outcome.kind === "verdict" ? suitesOf(outcome.verdict) : [withoutVerdict(outcome.reason)];
  const time = outcome.kind === "verdict" ? { timestamp: toLocalForm(outcome.verdict.evaluatedAt) } : {};
  const document = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\uFFFD" });
  const root = document.ele("testsuites", { name: NAME, ...countsOf(suites.flatMap(({ cases }) => cases)) });
  for (const { name, properties, cases } of suites) {
    const suite = root.ele("testsuite", { name, ...countsOf(cases), ...time });
    writeProperties(suite, properties);
    for (const each of cases) writeCase(suite, each);
  }
  return `${document.end({ prettyPrint: true })}\n`;
}

/** Two rules may have one type: the place in the policy tells them apart. */
function suitesOf({ rules, results, window }: GetBackupComplianceResult): Suite[] {
  return rules.map((rule, index) => ({
    name: `rules[${index}] ${rule.type}`,
    properties: {
      severity: rule.severity,
      status: rule.status,
      windowStart: window.start,
      windowEnd: window.end,
    },
    cases: testCasesOf(
      rule,
      results.filter(({ ruleIndex }) => ruleIndex === index),
    ),
  }));
}

function withoutVerdict(reason: string): Suite {
  const mark = { element: "error", message: reason, type: "NO_VERDICT" } as const;
  return {
    name: NAME,
    properties: {},
    cases: [{ className: "getBackupCompliance", name: "verdict", mark, details: reason }],
  };
}

function countsOf(cases: readonly TestCase[]): Readonly<Record<string, string>> {
  const marked = (element: string): string =>
    String(cases.filter(({ mark }) => mark?.element === element).length);
  return {
    tests: String(cases.length),
    failures: marked("failure"),
    errors: marked("error"),
    skipped: marked("skipped"),
  };
}

function writeProperties(suite: Element, properties: Suite["properties"]): void {
  const entries = Object.entries(properties);
  if (entries.length === 0) return;
  const element = suite.ele("properties");
  for (const [name, value] of entries) element.ele("property", { name, value });
}

function writeCase(suite: Element, { className, name, mark, details }: TestCase): void {
  const element = suite.ele("testcase", { classname: className, name });
  if (mark === undefined) {
    if (details !== "") element.ele("system-out").txt(details);
    return;
  }
  const { element: kind, message, type } = mark;
  element.ele(kind, { message, type }).txt(details);
}

/** The format knows no zone and no fraction; readers that are strict refuse them. The time is UTC. */
function toLocalForm(time: string): string {
  return time.slice(0, "2026-11-23T00:00:00".length);
}
