import type { Clock } from "../../support/clock.ts";
import type { Progress } from "../../support/progress.ts";
import { ThrottledError } from "../errors/api-error.ts";
import type { StartPass } from "./log-sink.ts";
import type { Page, Window } from "./page.ts";

/** How far a call came, and what it waited for. */
export interface HowFar {
  /** Without a full stop: `2,000 of 12,345 operation logs had come by then`. */
  readonly words: string;
  /** A throttle that is waited out; undefined when there is none. */
  readonly throttle: ThrottledError | undefined;
}

/** Each word to the engine takes as long as twenty logs: nobody reads more of them. */
const TOLD_EVERY_MS = 500;

/** How far the reading of a list came, and which throttles hold it up: for the error that ends it. */
export class Reach implements HowFar {
  readonly #window: Window;
  readonly #progress: Progress;
  readonly #clock: Clock;
  readonly #held = new Map<object, ThrottledError>();
  #read = 0;
  #total: number | undefined;
  #tellAt: number;

  /**
   * @param window - Which part of the list is read.
   * @param progress - Hears twice a second how many logs came.
   * @param clock - Says when.
   */
  constructor(window: Window, progress: Progress, clock: Clock) {
    this.#window = window;
    this.#progress = progress;
    this.#clock = clock;
    this.#tellAt = clock.now() + TOLD_EVERY_MS;
  }

  /**
   * Counts the logs that sinks take, anew in each pass.
   * @param start - Makes the sinks.
   */
  counting(start: StartPass): StartPass {
    return () => {
      const sink = start();
      this.#read = 0;
      return {
        greedy: sink.greedy,
        add: (logs) => {
          this.#read += logs.length;
          this.#tell();
          sink.add(logs);
        },
        enough: () => sink.enough(),
        ...(sink.suffices === undefined ? {} : { suffices: sink.suffices.bind(sink) }),
      };
    };
  }

  /** Takes from a page how many logs there are, which only a count that is not the page's own number tells. */
  heard({ logs, count }: Page): void {
    const { offset, limit = Infinity } = this.#window;
    if (count > logs.length) this.#total = Math.min(limit, Math.max(0, count - offset));
  }

  /** A page waits, since its last request was throttled. */
  held(page: object, throttle: ThrottledError): void {
    this.#held.set(page, throttle);
  }

  /** The page waits for no throttle any more: it came, or failed otherwise, or is not needed. */
  freed(page: object): void {
    this.#held.delete(page);
  }

  get throttle(): ThrottledError | undefined {
    return this.#held.values().next().value;
  }

  get words(): string {
    const total = this.#total === undefined ? "" : ` of ${inDigits(this.#total)}`;
    return `${inDigits(this.#read)}${total} operation logs had come by then`;
  }

  /**
   * Lets the throttle that ends a list say how far it came.
   * @param reading - The reading of the list.
   */
  async told<Result>(reading: Promise<Result>): Promise<Result> {
    try {
      return await reading;
    } catch (error) {
      if (error instanceof ThrottledError) error.message += ` ${this.words}.`;
      throw error;
    }
  }

  #tell(): void {
    const now = this.#clock.now();
    if (now < this.#tellAt) return;
    this.#tellAt = now + TOLD_EVERY_MS;
    this.#progress.status(`${this.#read} operation logs read`);
  }
}

function inDigits(number: number): string {
  return number.toLocaleString("en-US");
}
