import type { BackupCompliance, ComplianceResult, MissingPolicy } from "../schema/generated/types.ts";
import type { Judge } from "./judge.ts";
import { isKnown, type JudgedLog } from "./judged-log.ts";
import type { JudgedSubject } from "./judged-subject.ts";
import { type Seen, Sight } from "./sight.ts";

/** How a gate waits. */
export interface Patience {
  readonly onMissing: MissingPolicy;
  readonly waitForRunning: boolean;
  /** What earlier looks of the same wait saw. Default: nothing. */
  readonly before?: Seen;
}

/** What a gate does after a look: it opens, looks again, or gives up. */
export interface NextStep {
  readonly step: "open" | "wait" | "giveUp";
  /** Operations that it waits for; those whose status no document names are among them. */
  readonly awaited: readonly JudgedLog[];
  /** Whether it opens or waits because there is nothing to judge. */
  readonly missing: boolean;
  /** What was seen by now. */
  readonly seen: Seen;
}

const FINE = new Set(["COMPLIANT", "NOT_APPLICABLE"]);
const NOTHING: Seen = { resources: new Set(), awaited: new Set() };

/**
 * Decides what follows from a look at the operation log. A gate gives up as soon as waiting cannot help any resource
 * whose result does not hold, and opens only when every result holds, nothing is under way, and whatever it waited for
 * was seen to end.
 * @param judge - Has seen the log.
 * @param verdict - What it came to.
 * @param patience - What is waited for, and what was seen before.
 */
export function nextStep(judge: Judge, verdict: BackupCompliance, patience: Patience): NextStep {
  const { before = NOTHING, waitForRunning } = patience;
  const sight = new Sight(judge, before);
  const awaited = waitForRunning ? sight.subjects.flatMap(awaitedOf) : [];
  const { step, missing } = decide(judge, verdict, patience, sight, awaited.length > 0);
  const gone = [...before.awaited].some((id) => !judge.saw(id));
  const seen = {
    resources: new Set([...before.resources, ...sight.present]),
    awaited: new Set([...before.awaited, ...awaited.map(({ id }) => id)]),
  };
  return { step: step === "open" && gone ? "wait" : step, awaited, missing, seen };
}

type Decision = Pick<NextStep, "step" | "missing">;

function decide(
  judge: Judge,
  verdict: BackupCompliance,
  patience: Patience,
  sight: Sight,
  isUnderWay: boolean,
): Decision {
  const take = (step: NextStep["step"], missing = false): Decision => ({ step, missing });
  if (verdict.compliant) return take(isUnderWay ? "wait" : "open");
  if (!judge.sawAll(verdict.source.complete)) {
    return take(verdict.source.incompleteReason === "changed" ? "wait" : "giveUp");
  }
  const failing = verdict.results.filter((each) => turns(each) && !excused(each, sight, patience));
  if (failing.length > 0) {
    const hopeful = failing.every((each) => canImprove(each, sight, patience));
    return take(hopeful ? "wait" : "giveUp", sight.isEmpty);
  }
  return isUnderWay ? take("wait") : without(verdict, sight, patience);
}

/** Nothing fails, and yet the verdict does not hold: what is missing was excused, or there is nothing to judge. */
function without({ results }: BackupCompliance, sight: Sight, { onMissing }: Patience): Decision {
  if (sight.isEmpty) return { step: STEP_WITHOUT[onMissing], missing: true };
  const holds = results.some(
    ({ severity, status, resourceId }) =>
      severity === "error" && status === "COMPLIANT" && !sight.isMissing(resourceId),
  );
  if (holds && onMissing === "pass") return { step: "open", missing: true };
  return { step: onMissing === "wait" && sight.isStale ? "wait" : "giveUp", missing: false };
}

function turns({ severity, status }: ComplianceResult): boolean {
  return severity === "error" && !FINE.has(status);
}

const STEP_WITHOUT = { fail: "giveUp", wait: "wait", pass: "open" } as const;

/** What has not ended, and the newest operation when its status tells nothing. */
function awaitedOf({ underway, newestAwaited }: JudgedSubject): readonly JudgedLog[] {
  if (newestAwaited === undefined || isKnown(newestAwaited)) return underway;
  return [...new Set([...underway, newestAwaited])];
}

/**
 * Whether a result may be passed over, since its rule saw nothing of a resource of which nothing is there; never that of
 * the rule that looks for this.
 */
function excused(
  { type, ruleIndex, resourceId }: ComplianceResult,
  sight: Sight,
  { onMissing }: Patience,
): boolean {
  if (onMissing !== "pass" || type === "covered" || resourceId === undefined) return false;
  return sight.isMissing(resourceId) && sight.of(resourceId)?.seenBy(ruleIndex) === false;
}

function canImprove(
  { resourceId }: ComplianceResult,
  sight: Sight,
  { onMissing, waitForRunning }: Patience,
): boolean {
  const subject = sight.of(resourceId);
  if (subject === undefined) return false;
  if (waitForRunning && awaitedOf(subject).length > 0) return true;
  return onMissing === "wait" && sight.isOld(subject);
}
