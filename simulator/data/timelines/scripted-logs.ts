import type { SimulatorClock } from "../../clock.ts";
import type { StoredLog } from "../stored-log.ts";
import { enterpriseProjectOf } from "../stored-log.ts";
import { Course } from "./course.ts";
import type { Script } from "./script.ts";
import { ScriptedLog } from "./scripted-log.ts";

/** The logs that follow timelines. Nothing happens by itself: each look works out what the clock and the count say. */
export class ScriptedLogs {
  readonly #byId: ReadonlyMap<string, ScriptedLog>;
  readonly #clock: Pick<SimulatorClock, "now">;
  readonly #course: Course;
  #present: readonly StoredLog[] = [];

  /**
   * Begins now.
   * @param scripts - The timelines, each with an id of its own.
   * @param enterpriseProjectIds - The enterprise project of each log, by log id.
   * @param clock - Tells the time.
   */
  constructor(
    scripts: readonly Script[],
    enterpriseProjectIds: Readonly<Record<string, string>>,
    clock: Pick<SimulatorClock, "now">,
  ) {
    this.#byId = new Map(
      scripts.map((script) => [
        script.id,
        new ScriptedLog(script, enterpriseProjectOf(script.id, enterpriseProjectIds)),
      ]),
    );
    this.#clock = clock;
    this.#course = new Course(clock.now(), scripts);
  }

  /**
   * Tells the present state of all.
   * @returns Those that have appeared, unsorted; the very same array while nothing changes.
   */
  present(): readonly StoredLog[] {
    // Asked once, so that all logs of a list are of the same moment.
    const now = this.#clock.now();
    const present: StoredLog[] = [];
    for (const log of this.#byId.values()) {
      const state = log.at(this.#course, now);
      if (state) present.push(state);
    }
    const before = this.#present;
    const isChanged = present.length !== before.length || present.some((log, at) => log !== before[at]);
    if (isChanged) this.#present = present;
    return this.#present;
  }

  /**
   * Tells the present state of one.
   * @param id - The log's id.
   * @returns Undefined when no timeline has this id, or its log has not appeared yet.
   */
  find(id: string): StoredLog | undefined {
    return this.#byId.get(id)?.at(this.#course, this.#clock.now());
  }

  /** Notes that a request was answered. */
  countRequest(): void {
    this.#course.countRequest(this.#clock.now());
  }
}
