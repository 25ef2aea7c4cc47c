import type { BackupCompliance, ComplianceResult } from "../schema/generated/types.ts";
import { counted } from "./parts/words.ts";

const MOST_NAMED = 5;

/**
 * Puts a verdict into words: the status, what turned it, and the logs that show it.
 * @param verdict - All of it but these words.
 */
export function summaryOf(verdict: Omit<BackupCompliance, "summary">): string {
  const { status, source, results, rules } = verdict;
  const turning = results.filter((each) => each.severity === "error" && each.status === status);
  const read = counted(source.read, "operation log");
  if (status === "COMPLIANT") {
    return [`COMPLIANT: ${counted(rules.length, "rule")} judged, over ${read}`, ...warningsIn(verdict)].join(
      "; ",
    );
  }
  if (turning.length === 0) return `${status}: ${withoutResults(verdict)}`;
  return `${status}: ${named(turning).join("; ")}`;
}

/**
 * What the rules of severity `warning` found that does not hold, in words.
 * @param verdict - Any verdict.
 */
export function warningsIn({ results }: Pick<BackupCompliance, "results">): string[] {
  const failing = results.filter(
    ({ severity, status }) =>
      severity === "warning" && (status === "NON_COMPLIANT" || status === "INSUFFICIENT_DATA"),
  );
  return named(failing).map((words) => `warning: ${words}`);
}

function named(results: readonly ComplianceResult[]): string[] {
  const more = results.length > MOST_NAMED ? [`and ${results.length - MOST_NAMED} more`] : [];
  return [...results.slice(0, MOST_NAMED).map(describeResult), ...more];
}

/**
 * Puts a result into words: the resource, the rule, why, and the newest log that shows it.
 * @param result - Any result of a verdict.
 */
export function describeResult({
  type,
  resourceId,
  resourceName,
  reason,
  evidence = [],
}: ComplianceResult): string {
  const [log] = evidence;
  const code = log?.errorCode === undefined ? "" : `, ${log.errorCode}`;
  const shown = log === undefined ? "" : ` (operation log ${log.operationLogId}, ${log.status}${code})`;
  return `${nameOf(resourceId, resourceName)}: ${reason}${shown} [${type}]`;
}

/** `ECS-0001 (1dab32fa-…)`, or what there is of it. */
export function nameOf(id: string | undefined, name: string | undefined): string {
  if (id === undefined) return "no resource";
  return name === undefined || name === "" ? id : `${name} (${id})`;
}

function withoutResults({ status, source, rules }: Omit<BackupCompliance, "summary">): string {
  if (status === "INSUFFICIENT_DATA") return unseen(source);
  if (rules.every(({ severity }) => severity === "warning"))
    return "no rule of severity error is there to turn the verdict";
  return source.read === 0
    ? "no operation log matches, and no resource is expected"
    : "no rule found anything to judge";
}

/** Why nothing can be said although no result says so. */
function unseen({ incompleteReason, read }: BackupCompliance["source"]): string {
  if (incompleteReason === "unread") return "the operation log could not be read, so nothing is known";
  const why =
    incompleteReason === undefined
      ? "some of its logs cannot be relied on: a time that does not exist or lies far ahead, or not what the filter asks for"
      : `it was not read to its end (${incompleteReason})`;
  return `nothing that was read (${counted(read, "operation log")}) fails, but ${why}, so a resource that was not seen could`;
}
