import type { Clock } from "../../support/clock.ts";
import { nextTurn } from "../../support/next-turn.ts";
import type { Progress } from "../../support/progress.ts";
import { type JointDeadline, jointDeadline } from "../deadline/joint-deadline.ts";
import type { Deadline } from "../deadline/with-deadline.ts";
import type { LogSink, StartPass } from "./log-sink.ts";

/** Who asks for a list, and goes by a deadline of its own. */
export interface Asker {
  /** Makes the sink of each pass; it wants every log. */
  readonly start: StartPass;
  readonly deadline: Deadline;
  readonly progress: Progress;
}

/** What a read brings. */
export interface SharedRead<Result> {
  readonly result: Promise<Result>;
}

/** Makes a read for all its askers as one; it begins once the promise settles. */
type Prepare<Read> = (all: Asker, may: Promise<void>) => Read;

/** A read that has not begun yet, and takes askers until then. */
interface Gathering<Read> {
  readonly askers: Set<Asker>;
  readonly deadline: JointDeadline;
  readonly read: Read;
}

/** The newest read of a list. */
interface Begun {
  /** When, milliseconds since the Unix epoch. */
  readonly at: number;
  /** Aborted when its first page has come, or it has failed. */
  readonly answered: AbortSignal;
}

/** No read waits longer for the first page of another. */
const MOST_WAIT_MS = 1000;

/**
 * Reads that several calls ask for at the same time: each is made once, and its pages go to all of them. A read takes
 * askers until its first request is sent and none after that, so that nobody is answered by what was read before they
 * asked. While the first page of an earlier read is under way the next one waits for it, at most a second, so that who
 * comes meanwhile can join. A read ends early only with the last of its askers; its errors go to all.
 */
export class SharedReads<Read extends SharedRead<unknown>> {
  readonly #clock: Clock;
  readonly #gathering = new Map<string, Gathering<Read>>();
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #begun = new Map<string, Begun>();

  /** @param clock - Measures how long a read waits for another. */
  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Joins the read that is about to begin, or prepares one, which begins in the next turn of the event loop.
   * @param key - Says all that is asked for; those with the same key get the same pages.
   * @param asker - Who asks.
   * @param prepare - Makes the read.
   * @param apartMs - So long after the newest read the one that is prepared begins at the earliest. Default 0.
   */
  join(key: string, asker: Asker, prepare: Prepare<Read>, apartMs = 0): Read {
    const open = this.#gathering.get(key);
    const isLeft = open?.deadline.signal.aborted === true;
    const gathering = open === undefined || isLeft ? this.#prepare(key, prepare, apartMs) : open;
    gathering.askers.add(asker);
    gathering.deadline.join(asker.deadline);
    return gathering.read;
  }

  /**
   * Waits until somebody prepares a read: who asks at once, without waiting for anything else, joins it.
   * @param key - As for `join`.
   * @param signal - Ends the wait, which then never settles.
   */
  next(key: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(key) ?? new Set();
      this.#waiting.set(key, waiting.add(resolve));
      const forget = (): void => {
        waiting.delete(resolve);
        if (waiting.size === 0 && this.#waiting.get(key) === waiting) this.#waiting.delete(key);
      };
      signal.addEventListener("abort", forget, { once: true });
    });
  }

  #prepare(key: string, prepare: Prepare<Read>, apartMs: number): Gathering<Read> {
    const askers = new Set<Asker>();
    const deadline = jointDeadline();
    const answered = new AbortController();
    const came = (): void => answered.abort();
    const may = this.#turnOf(key, apartMs, deadline.signal).then(() => {
      if (this.#gathering.get(key) === gathering) this.#gathering.delete(key);
      deadline.signal.throwIfAborted();
      this.#begun.set(key, { at: this.#clock.now(), answered: answered.signal });
    });
    const start = () => sinkOfAll(askers, came);
    const gathering: Gathering<Read> = {
      askers,
      deadline,
      read: prepare({ start, deadline, progress: progressOfAll(askers) }, may),
    };
    // Each asker hears of a failure by itself; who has left does not.
    gathering.read.result.then(came, came);
    this.#gathering.set(key, gathering);
    this.#wake(key);
    return gathering;
  }

  /** Waits for the turn of a read: a later one of the event loop, and what is asked for after an earlier read. */
  async #turnOf(key: string, apartMs: number, signal: AbortSignal): Promise<void> {
    await nextTurn();
    const before = this.#begun.get(key);
    if (before === undefined) return;
    await this.#sleep(MOST_WAIT_MS, [signal, before.answered]);
    await this.#sleep(before.at + apartMs - this.#clock.now(), [signal]);
  }

  async #sleep(ms: number, until: AbortSignal[]): Promise<void> {
    const signal = AbortSignal.any(until);
    if (ms > 0 && !signal.aborted) await this.#clock.sleep(ms, signal).catch(() => undefined);
  }

  #wake(key: string): void {
    const waiting = this.#waiting.get(key) ?? [];
    this.#waiting.delete(key);
    for (const wake of waiting) wake();
  }
}

function sinkOfAll(askers: ReadonlySet<Asker>, came: () => void): LogSink {
  const sinks = [...askers].map(({ start, deadline }) => ({ sink: start(), deadline }));
  return {
    greedy: true,
    add(logs) {
      came();
      for (const { sink, deadline } of sinks) if (!deadline.signal.aborted) sink.add(logs);
    },
    enough: () => false,
  };
}

function progressOfAll(askers: ReadonlySet<Asker>): Progress {
  const tell = (level: keyof Progress) => (message: string) => {
    for (const { progress, deadline } of askers) if (!deadline.signal.aborted) progress[level](message);
  };
  return { debug: tell("debug"), status: tell("status"), info: tell("info"), warning: tell("warning") };
}
