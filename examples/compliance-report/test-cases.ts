import { resourceOf, type Result, type RuleSummary } from "./result.ts";

/** How a case is marked that did not simply pass. */
export interface Mark {
  readonly element: "failure" | "error" | "skipped";
  /** Why, in one sentence. */
  readonly message: string;
  /** The status that was found. */
  readonly type: string;
}

/** What one rule found of one resource, in the terms of a test report. */
export interface TestCase {
  readonly className: string;
  readonly name: string;
  /** Absent for a case that passed. */
  readonly mark?: Mark;
  /** What was expected, what was observed, and the operation logs that decided. */
  readonly details: string;
}

/**
 * Makes the cases of a rule. A rule without results has one for itself: an empty suite would look like success.
 * @param rule - The summary of the rule.
 * @param results - Its results.
 */
export function testCasesOf(rule: RuleSummary, results: readonly Result[]): TestCase[] {
  if (results.length > 0) return results.map(testCaseOf);
  const reason = `no resource was judged; the rule is ${rule.status}`;
  return [{ className: rule.type, name: "(no resource)", details: "", ...markIn({ ...rule, reason }) }];
}

function testCaseOf(result: Result): TestCase {
  return {
    className: result.type,
    name: resourceOf(result),
    details: detailsOf(result),
    ...markIn(result),
  };
}

/** A warning never turns the verdict, so it never turns a report red either. */
function markIn({ status, severity, reason }: Pick<Result, "status" | "severity" | "reason">): {
  mark?: Mark;
} {
  const mark = (element: Mark["element"]): { mark: Mark } => ({
    mark: { element, message: reason, type: status },
  });
  if (status === "COMPLIANT") return {};
  if (status === "NOT_APPLICABLE") return mark("skipped");
  const warning = severity === "warning";
  if (status === "NON_COMPLIANT") return warning ? {} : mark("failure");
  return mark(warning ? "skipped" : "error");
}

function detailsOf({ severity, status, reason, expected, observed, evidence = [] }: Result): string {
  const logs = evidence.map(
    ({ operationLogId, operationType, status: stood, createdAt, endedAt, errorCode }) =>
      [
        `operation log ${operationLogId}: ${operationType ?? "operation"} ${stood}`,
        `created ${createdAt}`,
        `ended ${endedAt ?? "not yet"}`,
        ...(errorCode === undefined ? [] : [`error ${errorCode}`]),
      ].join(", "),
  );
  return [
    `${severity === "warning" ? "warning: " : ""}${status}: ${reason}`,
    `expected: ${expected}`,
    `observed: ${observed}`,
    ...logs,
  ].join("\n");
}
