import type { BackupCompliance, ComplianceResult, MissingPolicy } from "../schema/generated/types.ts";
import type { Judge } from "./judge.ts";
import { isKnown, isUnderway, type JudgedLog, momentOf } from "./judged-log.ts";
import type { JudgedSubject } from "./judged-subject.ts";

/** How a gate waits. */
export interface Patience {
  readonly onMissing: MissingPolicy;
  readonly waitForRunning: boolean;
}

/** What a gate does after a look: it opens, looks again, or gives up. */
export interface NextStep {
  readonly step: "open" | "wait" | "giveUp";
  /** Operations that it waits for; those whose status no document names are among them. */
  readonly awaited: readonly JudgedLog[];
  /** Whether it opens or waits because there is nothing to judge. */
  readonly missing: boolean;
}

const FINE = new Set(["COMPLIANT", "NOT_APPLICABLE"]);

/**
 * Decides what follows from a look at the operation log. A gate gives up as soon as waiting cannot help any resource
 * whose result does not hold, and opens only when every result holds and nothing is under way.
 * @param judge - Has seen the log.
 * @param verdict - What it came to.
 * @param patience - What is waited for.
 */
export function nextStep(judge: Judge, verdict: BackupCompliance, patience: Patience): NextStep {
  const subjects = subjectsOf(judge);
  const awaited = patience.waitForRunning ? subjects.flatMap(awaitedOf) : [];
  const take = (step: NextStep["step"], missing = false): NextStep => ({ step, awaited, missing });
  if (verdict.compliant) return take(awaited.length > 0 ? "wait" : "open");
  if (!judge.sawAll(verdict.source.complete))
    return take(verdict.source.incompleteReason === "changed" ? "wait" : "giveUp");
  const missing = subjects.filter(isMissing);
  const failing = verdict.results.filter((each) => turns(each) && !excused(each, missing, patience));
  if (failing.length === 0 && awaited.length > 0) return take("wait");
  if (failing.length === 0) return { awaited, ...without(judge, subjects, verdict, patience) };
  const hopeful = failing.every((each) => canImprove(each, judge, patience));
  return take(hopeful ? "wait" : "giveUp", missing.length === subjects.length);
}

/** Nothing fails, and yet the verdict does not hold: what is missing was excused, or there is nothing to judge. */
function without(
  { question }: Judge,
  subjects: readonly JudgedSubject[],
  { results }: BackupCompliance,
  { onMissing }: Patience,
): Pick<NextStep, "step" | "missing"> {
  if (subjects.every(isMissing)) return { step: STEP_WITHOUT[onMissing], missing: true };
  const holds = results.some(({ severity, status }) => severity === "error" && status === "COMPLIANT");
  if (holds) return { step: "open", missing: true };
  const allStale = subjects.every((subject) => isStale(subject, question.freshSince));
  return { step: onMissing === "wait" && allStale ? "wait" : "giveUp", missing: false };
}

function turns({ severity, status }: ComplianceResult): boolean {
  return severity === "error" && !FINE.has(status);
}

const STEP_WITHOUT = { fail: "giveUp", wait: "wait", pass: "open" } as const;

function subjectsOf(judge: Judge): readonly JudgedSubject[] {
  return judge.nameless === undefined ? judge.subjects : [...judge.subjects, judge.nameless];
}

/** What has not ended, and the newest operation when its status tells nothing. */
function awaitedOf({ underway, newestAwaited }: JudgedSubject): readonly JudgedLog[] {
  const unclear = newestAwaited !== undefined && !isKnown(newestAwaited) ? [newestAwaited] : [];
  return [...underway, ...unclear];
}

function isMissing({ newestAwaited }: JudgedSubject): boolean {
  return newestAwaited === undefined;
}

/** Whether nothing of the resource is as young as what the rules ask for. */
function isStale({ newestAwaited }: JudgedSubject, freshSince: number): boolean {
  if (newestAwaited === undefined) return true;
  return !isUnderway(newestAwaited) && isKnown(newestAwaited) && momentOf(newestAwaited) < freshSince;
}

/**
 * Whether a result may be passed over, since its rule saw nothing of a resource of which nothing is there; never that of
 * the rule that looks for this.
 */
function excused(
  { type, ruleIndex, resourceId }: ComplianceResult,
  missing: readonly JudgedSubject[],
  { onMissing }: Patience,
): boolean {
  if (onMissing !== "pass" || type === "covered" || resourceId === undefined) return false;
  return missing.some((subject) => subject.id === resourceId && !subject.seenBy(ruleIndex));
}

function canImprove(
  { resourceId }: ComplianceResult,
  judge: Judge,
  { onMissing, waitForRunning }: Patience,
): boolean {
  const subject = subjectsOf(judge).find(({ id }) => id === resourceId);
  if (subject === undefined) return false;
  if (waitForRunning && awaitedOf(subject).length > 0) return true;
  return onMissing === "wait" && isStale(subject, judge.question.freshSince);
}
