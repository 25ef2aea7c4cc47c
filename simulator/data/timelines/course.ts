import type { Script } from "./script.ts";

/** How far things have come since the data was loaded, in time and in requests answered. */
export class Course {
  /** By number of requests: the moment at which so many had been answered; none were at the start. */
  readonly #moments: number[];
  readonly #start: number;
  /** The requests that some step waits for; more are not counted. */
  readonly #awaited: number;

  /**
   * Begins.
   * @param start - The moment, milliseconds since 1970.
   * @param scripts - The timelines to be played.
   */
  constructor(start: number, scripts: readonly Script[]) {
    this.#start = start;
    this.#moments = [start];
    this.#awaited = scripts
      .filter(({ unit }) => unit === "requests")
      .reduce((most, { steps }) => Math.max(most, steps.at(-1)?.at ?? 0), 0);
  }

  /**
   * Notes that a request was answered.
   * @param now - The present moment, milliseconds since 1970.
   */
  countRequest(now: number): void {
    if (this.#moments.length <= this.#awaited) this.#moments.push(now);
  }

  /**
   * Says which steps of a timeline are past.
   * @param script - The timeline.
   * @param now - The present moment, milliseconds since 1970.
   * @returns The moment of each of them, in order.
   */
  momentsOf({ unit, steps }: Script, now: number): number[] {
    const moments: number[] = [];
    for (const { at } of steps) {
      const moment = unit === "requests" ? this.#moments[at] : this.#start + at;
      if (moment === undefined || (unit === "ms" && moment > now)) break;
      moments.push(moment);
    }
    return moments;
  }
}
