import { isKnown, isUnderway, type JudgedLog } from "./judged-log.ts";
import { includesType, type Question } from "./asked.ts";
import { newerOf } from "./parts/newest.ts";

/** A resource that is judged, or all the logs together that name none. */
export class JudgedSubject {
  /** Undefined for the logs that name no resource. */
  readonly id: string | undefined;
  /** Whether the program says that it must be there. */
  readonly expected: boolean;
  /** What each rule remembers of it, in the order of the rules. */
  readonly memories: unknown[];
  /** Its operations that a gate would wait for: those under way, and those of an unknown status without an end. */
  readonly underway: JudgedLog[] = [];
  /** The newest of the operations that a gate waits for, ended or not. */
  newestAwaited: JudgedLog | undefined;
  /** The newest success among them. */
  newestSuccess: JudgedLog | undefined;
  /** Whether any of its logs has come. */
  wasSeen = false;
  readonly #question: Question;
  readonly #seenBy = new Set<number>();
  #named: JudgedLog | undefined;

  /**
   * @param question - What is judged.
   * @param id - The resource's.
   * @param expected - Whether it must be there.
   */
  constructor(question: Question, id: string | undefined, expected: boolean) {
    this.#question = question;
    this.id = id;
    this.expected = expected;
    this.memories = question.rules.map(({ definition }) => definition.nothing);
  }

  /** Name, in the newest log that tells it. */
  get name(): string | undefined {
    return this.#named?.resourceName;
  }

  /** Kind, in the same log. */
  get type(): string | undefined {
    return this.#named?.resourceType;
  }

  /** Whether a rule has seen any of its logs. */
  seenBy(rule: number): boolean {
    return this.#seenBy.has(rule);
  }

  /** Adds one of its logs; each log may come once. */
  add(log: JudgedLog): void {
    this.wasSeen = true;
    if (log.resourceName !== undefined) this.#named = newerOf(this.#named, log);
    if (includesType(this.#question.awaited, log.type)) this.#await(log);
    this.#question.rules.forEach(({ rule, definition, types }, index) => {
      if (!includesType(types, log.type)) return;
      this.#seenBy.add(index);
      this.memories[index] = definition.remember(this.memories[index], log, rule, this.#question);
    });
  }

  #await(log: JudgedLog): void {
    this.newestAwaited = newerOf(this.newestAwaited, log);
    if (isUnderway(log) || (!isKnown(log) && log.endedAt === undefined)) this.underway.push(log);
    if (log.status === "success") this.newestSuccess = newerOf(this.newestSuccess, log);
  }
}
