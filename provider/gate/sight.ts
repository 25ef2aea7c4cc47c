import type { Judge } from "./judge.ts";
import { isKnown, isUnderway, momentOf } from "./judged-log.ts";
import type { JudgedSubject } from "./judged-subject.ts";

/** What a look saw: what was there once is not missing when it is gone. */
export interface Seen {
  /** Resources of which there was an operation; undefined for operations that name none. */
  readonly resources: ReadonlySet<string | undefined>;
  /** IDs of operations that were waited for. */
  readonly awaited: ReadonlySet<string>;
}

/** The resources of a look by their IDs, and what is there of each. */
export class Sight {
  readonly subjects: readonly JudgedSubject[];
  /** Resources of which there is an operation that a gate waits for. */
  readonly present: ReadonlySet<string | undefined>;
  readonly #byId: ReadonlyMap<string | undefined, JudgedSubject>;
  readonly #before: Seen;
  readonly #freshSince: number;

  /**
   * @param judge - Has seen the log.
   * @param before - What earlier looks of the same wait saw.
   */
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

/** Whether nothing of the resource is as young as what the rules ask for. */
function isStale({ newestAwaited }: JudgedSubject, freshSince: number): boolean {
  if (newestAwaited === undefined) return true;
  return !isUnderway(newestAwaited) && isKnown(newestAwaited) && momentOf(newestAwaited) < freshSince;
}
