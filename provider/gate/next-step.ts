import type { BackupCompliance, ComplianceResult, MissingPolicy } from "../schema/generated/types.ts";
import type { Judge } from "./judge.ts";
import { isKnown, isUnderway, type JudgedLog, momentOf } from "./judged-log.ts";
import type { JudgedSubject } from "./judged-subject.ts";

/** How a gate waits. */
export interface Patience {
  readonly onMissing: MissingPolicy;
  readonly waitForRunning: boolean;
  /** What earlier looks of the same wait saw. Default: nothing. */
  readonly before?: Seen;
}

/** What a look saw: what was there once is not missing when it is gone. */
export interface Seen {
  /** Resources of which there was an operation; undefined for operations that name none. */
  readonly resources: ReadonlySet<string | undefined>;
  /** IDs of operations that were waited for. */
  readonly awaited: ReadonlySet<string>;
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
  const gone = [...before.awaited].some((id) => !judge.has(id));
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

/** The resources of a look by their IDs, and what is there of each. */
class Sight {
  readonly subjects: readonly JudgedSubject[];
  /** Resources of which there is an operation that a gate waits for. */
  readonly present: ReadonlySet<string | undefined>;
  readonly #byId: ReadonlyMap<string | undefined, JudgedSubject>;
  readonly #before: Seen;
  readonly #freshSince: number;

  constructor(judge: Judge, before: Seen) {
    this.subjects = judge.nameless === undefined ? judge.subjects : [...judge.subjects, judge.nameless];
    this.#byId = new Map(this.subjects.map((subject) => [subject.id, subject]));
    this.present = new Set(
      this.subjects.filter(({ newestAwaited }) => newestAwaited !== undefined).map(({ id }) => id),
    );
    this.#before = before;
    this.#freshSince = judge.question.freshSince;
  }

  /** Whether there is nothing to judge, and never was. */
  get isEmpty(): boolean {
    return this.present.size === 0 && this.#before.resources.size === 0;
  }

  /** Whether nothing of any resource is as young as what the rules ask for. */
  get isStale(): boolean {
    return this.subjects.every((subject) => isStale(subject, this.#freshSince));
  }

  /** The subject with this ID. */
  of(id: string | undefined): JudgedSubject | undefined {
    return this.#byId.get(id);
  }

  /** Whether there is no operation of it, and never was. */
  isMissing(id: string | undefined): boolean {
    return !this.present.has(id) && !this.#before.resources.has(id);
  }

  /** Whether nothing of it is as young as what the rules ask for. */
  isOld(subject: JudgedSubject): boolean {
    return isStale(subject, this.#freshSince);
  }
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
