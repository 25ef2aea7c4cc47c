import type { SimulatorClock } from "../../clock.ts";
import type { Script } from "./script.ts";

/** How far things have come since the data was loaded, in time and in requests answered. */
export class Course {
  readonly #clock: Pick<SimulatorClock, "now">;
  /** By number of requests: the moment at which so many had been answered. */
  readonly #moments: number[];
  /** The requests that some step waits for; more are not counted. */
  readonly #awaited: number;

  /**
   * Begins now.
   * @param clock - Tells the time, whenever it is asked for.
   * @param scripts - The timelines to be played.
   */
  constructor(clock: Pick<SimulatorClock, "now">, scripts: readonly Script[]) {
    this.#clock = clock;
    this.#moments = [clock.now()];
    this.#awaited = scripts
      .filter(({ unit }) => unit === "requests")
      .reduce((most, { steps }) => Math.max(most, steps.at(-1)?.at ?? 0), 0);
  }

  /** Notes that a request was answered. */
  countRequest(): void {
    if (this.#moments.length <= this.#awaited) this.#moments.push(this.#clock.now());
  }

  /**
   * Says which steps of a timeline are past.
   * @param script - The timeline.
   * @returns The moment of each of them, in order.
   */
  momentsOf({ unit, steps }: Script): number[] {
    const [start = 0] = this.#moments;
    const now = this.#clock.now();
    const moments: number[] = [];
    for (const { at } of steps) {
      const moment = unit === "requests" ? this.#moments[at] : start + at;
      if (moment === undefined || (unit === "ms" && moment > now)) break;
      moments.push(moment);
    }
    return moments;
  }
}
