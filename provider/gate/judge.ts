import type { OperationLog } from "../schema/generated/types.ts";
import { Fingerprint } from "./fingerprint.ts";
import { isKnown, judgedLog, type JudgedLog, momentOf } from "./judged-log.ts";
import { JudgedSubject } from "./judged-subject.ts";
import type { Question } from "./asked.ts";
import { newerOf } from "./parts/newest.ts";

/** The clocks of the service and of this machine may differ by so much. */
const MOST_AHEAD_MS = 3_600_000;

/** No log is watched for. */
const NONE: ReadonlySet<string> = new Set();

/**
 * Takes operation logs as they are read and lets them go: it keeps what its rules remember of each resource, and the
 * digests of the logs. In whatever order and pieces the logs come, each once, it comes to the same.
 */
export class Judge {
  readonly question: Question;
  readonly #seen = new Set<string>();
  readonly #watched: ReadonlySet<string>;
  readonly #subjects = new Map<string | undefined, JudgedSubject>();
  readonly #fingerprint = new Fingerprint();
  readonly #unknownStatuses = new Map<string, number>();
  #read = 0;
  #oldest: number | undefined;
  #unreliable = 0;

  /**
   * @param question - What is judged.
   * @param watched - IDs of logs of which it is to be known whether they came. Default: none.
   */
  constructor(question: Question, watched = NONE) {
    this.question = question;
    this.#watched = watched;
    for (const id of question.expected) this.#subjects.set(id, new JudgedSubject(question, id, true));
  }

  /** Every resource that is judged, those that are expected and were never seen included. */
  get subjects(): readonly JudgedSubject[] {
    return [...this.#subjects.values()].filter(({ id }) => id !== undefined);
  }

  /** The logs that name no resource, if there are any. */
  get nameless(): JudgedSubject | undefined {
    return this.#subjects.get(undefined);
  }

  /** The newest success of the operations that a gate waits for. */
  get newestSuccess(): JudgedLog | undefined {
    const found = [...this.#subjects.values()].map(({ newestSuccess }) => newestSuccess);
    return found.filter((log) => log !== undefined).reduce<JudgedLog | undefined>(newerOf, undefined);
  }

  /**
   * Whether nothing that could be judged was left out.
   * @param complete - Whether every matching log was read.
   */
  sawAll(complete: boolean): boolean {
    return complete && this.#unreliable === 0;
  }

  /** How many logs have come. */
  get read(): number {
    return this.#read;
  }

  /** When the oldest of them was created. */
  get oldestCreatedAt(): number | undefined {
    return this.#oldest;
  }

  /**
   * How many of them cannot be relied on: created at a time that does not exist or in a far future, or not what the
   * filter asks for.
   */
  get unreliable(): number {
    return this.#unreliable;
  }

  /** How many of them have each status that no document names. */
  get unknownStatuses(): ReadonlyMap<string, number> {
    return this.#unknownStatuses;
  }

  /** Fingerprint of what was judged. */
  sha256(): string {
    return this.#fingerprint.sha256();
  }

  /** Whether a log that is watched for has come; of any other it cannot tell, and says no. */
  saw(id: string): boolean {
    return this.#seen.has(id);
  }

  /** Adds logs; each may come once. */
  add(logs: readonly OperationLog[]): void {
    this.#read += logs.length;
    for (const log of logs) {
      if (this.#watched.has(log.id)) this.#seen.add(log.id);
      this.#add(log);
    }
  }

  /**
   * Whether the verdict stands whatever else the log holds: the resources are fixed, and no further log can change what
   * any rule found of any of them.
   */
  decided(): boolean {
    const { fixed, rules, expected } = this.question;
    if (!fixed || expected.length === 0) return false;
    return this.subjects.every((subject) =>
      rules.every(
        ({ rule, definition }, index) =>
          definition.find(subject.memories[index], rule, this.question, subject).needs === "nothing",
      ),
    );
  }

  #add(log: OperationLog): void {
    const { cutoff, onlyType } = this.question;
    const judged = judgedLog(log, cutoff, onlyType);
    if (judged === undefined) return;
    if (Number.isNaN(judged.createdAt)) {
      this.#unreliable += 1;
      return;
    }
    this.#oldest = Math.min(this.#oldest ?? judged.createdAt, judged.createdAt);
    if (this.#isDoubtful(judged)) {
      this.#unreliable += 1;
      return;
    }
    const subject = this.#subjectOf(judged);
    if (subject === undefined) return;
    if (!isKnown(judged)) {
      this.#unknownStatuses.set(judged.status, (this.#unknownStatuses.get(judged.status) ?? 0) + 1);
    }
    this.#fingerprint.add(judged);
    subject.add(judged);
  }

  /** A log that the filter does not ask for, or that ended in a future that no clock's error explains. */
  #isDoubtful(log: JudgedLog): boolean {
    const { asOf, onlyResource, onlyType } = this.question;
    if (momentOf(log) > asOf + MOST_AHEAD_MS) return true;
    const isForeign = onlyResource !== undefined && (log.resourceId ?? onlyResource) !== onlyResource;
    return isForeign || (onlyType !== undefined && log.type !== onlyType);
  }

  #subjectOf({ resourceId }: JudgedLog): JudgedSubject | undefined {
    const { fixed, onlyResource } = this.question;
    const id = resourceId ?? onlyResource;
    const known = this.#subjects.get(id);
    if (known !== undefined || (fixed && id !== undefined)) return known;
    const subject = new JudgedSubject(this.question, id, false);
    this.#subjects.set(id, subject);
    return subject;
  }
}
