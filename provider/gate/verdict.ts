import type {
  BackupCompliance,
  ComplianceResult,
  ComplianceRuleSummary,
  ComplianceStatus,
} from "../schema/generated/types.ts";
import { evidenceOf } from "./evidence.ts";
import { findingOf } from "./finding-of.ts";
import type { Judge } from "./judge.ts";
import type { JudgedSubject } from "./judged-subject.ts";
import type { AskedRule } from "./asked.ts";
import type { Reading } from "./reading.ts";
import { summaryOf } from "./summary.ts";

/** From the one that beats all others to the one that beats none. */
const RANKING: readonly ComplianceStatus[] = [
  "NON_COMPLIANT",
  "INSUFFICIENT_DATA",
  "COMPLIANT",
  "NOT_APPLICABLE",
];

/**
 * Comes to the verdict.
 * @param judge - Has seen every log of the reading.
 * @param reading - What is known of the list.
 * @param evaluatedAt - Now, milliseconds since the Unix epoch.
 */
export function verdictOf(judge: Judge, reading: Reading, evaluatedAt: number): BackupCompliance {
  const { question } = judge;
  const outcomes = question.rules.map((asked, index) => outcomeOf(judge, asked, index, reading));
  const results = outcomes.flatMap((outcome) => outcome.results);
  const rules = outcomes.map(({ summary }) => summary);
  const turning = rules.filter(({ severity }) => severity === "error");
  const status = worst(turning.map((rule) => rule.status as ComplianceStatus));
  const unknown = [...judge.unknownStatuses].sort().map(([name, count]) => ({ status: name, count }));
  const verdict = {
    status,
    compliant: status === "COMPLIANT",
    evaluatedAt: timeOf(evaluatedAt),
    window: { start: timeOf(question.windowStart), end: timeOf(question.asOf) },
    source: sourceOf(judge, reading),
    rules,
    results,
    ...(unknown.length === 0 ? {} : { unknownStatuses: unknown }),
  };
  return { ...verdict, summary: summaryOf(verdict) };
}

function outcomeOf(
  judge: Judge,
  asked: AskedRule,
  index: number,
  reading: Reading,
): { summary: ComplianceRuleSummary; results: readonly ComplianceResult[] } {
  const { type, severity = "error" } = asked.rule;
  const results = judgedBy(judge, asked, index).map((subject): ComplianceResult => {
    const { status, reason, expected, observed, evidence } = findingOf(judge, index, subject, reading);
    return {
      ruleIndex: index,
      type,
      severity,
      ...(subject.id === undefined ? {} : { resourceId: subject.id }),
      ...(subject.name === undefined ? {} : { resourceName: subject.name }),
      ...(subject.type === undefined ? {} : { resourceType: subject.type }),
      status,
      reason,
      expected,
      observed,
      ...evidenceOf(evidence, status, judge.question.evidence),
    };
  });
  const count = (status: ComplianceStatus): number => results.filter((each) => each.status === status).length;
  const summary = {
    type,
    severity,
    status: statusOf(judge, results, reading),
    compliant: count("COMPLIANT"),
    nonCompliant: count("NON_COMPLIANT"),
    insufficientData: count("INSUFFICIENT_DATA"),
    notApplicable: count("NOT_APPLICABLE"),
  };
  return { summary, results };
}

/** The worst result. Where any resource may be judged, one that was not seen could be worse than those that were. */
function statusOf(
  judge: Judge,
  results: readonly ComplianceResult[],
  { complete }: Reading,
): ComplianceStatus {
  const found = worst(results.map(({ status }) => status as ComplianceStatus));
  if (found === "NON_COMPLIANT" || judge.question.fixed || judge.sawAll(complete)) return found;
  return "INSUFFICIENT_DATA";
}

/** By name and ID; what names no resource comes last, and only where it could change something. */
function judgedBy(judge: Judge, { definition, rule }: AskedRule, index: number): readonly JudgedSubject[] {
  const { question, nameless } = judge;
  const subjects = [...judge.subjects].sort(byName);
  if (definition.expectedOnly === true) return subjects.filter(({ expected }) => expected);
  if (nameless?.seenBy(index) !== true) return subjects;
  const settled =
    question.fixed &&
    subjects.every(
      (subject) => definition.find(subject.memories[index], rule, question, subject).needs === "nothing",
    );
  return settled && !definition.logByLog ? subjects : [...subjects, nameless];
}

function byName(one: JudgedSubject, other: JudgedSubject): number {
  const [first, second] = [one, other].map(({ name = "", id = "" }) => `${name}\n${id}`) as [string, string];
  return first < second ? -1 : Number(first > second);
}

function sourceOf(judge: Judge, reading: Reading): BackupCompliance["source"] {
  const { region, projectId, filter, count, complete, incompleteReason } = reading;
  const { oldestCreatedAt } = judge;
  return {
    ...(region === undefined ? {} : { region }),
    ...(projectId === undefined ? {} : { projectId }),
    filter,
    count,
    read: judge.read,
    complete,
    ...(incompleteReason === undefined ? {} : { incompleteReason }),
    ...(oldestCreatedAt === undefined ? {} : { oldestCreatedAt: timeOf(oldestCreatedAt) }),
    sha256: judge.sha256(),
  };
}

function worst(statuses: readonly ComplianceStatus[]): ComplianceStatus {
  return RANKING.find((status) => statuses.includes(status)) ?? "NOT_APPLICABLE";
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString();
}
