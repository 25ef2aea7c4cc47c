import type { SimulatorClock } from "../../clock.ts";
import type { StoredLog } from "../stored-log.ts";
import { enterpriseProjectOf } from "../stored-log.ts";
import { Course } from "./course.ts";
import type { Script } from "./script.ts";
import { ScriptedLog } from "./scripted-log.ts";

/** The logs that follow timelines. Nothing happens by itself: each look works out what the clock and the count say. */
export class ScriptedLogs {
  readonly #byId: ReadonlyMap<string, ScriptedLog>;
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
    this.#course = new Course(clock, scripts);
  }

  /**
   * Tells the present state of all.
   * @returns Those that have appeared, unsorted; the very same array while nothing changes.
   */
  present(): readonly StoredLog[] {
    const now: StoredLog[] = [];
    for (const log of this.#byId.values()) {
      const state = log.at(this.#course);
      if (state) now.push(state);
    }
    const changed = now.length !== this.#present.length || now.some((log, at) => log !== this.#present[at]);
    if (changed) this.#present = now;
    return this.#present;
  }

  /**
   * Tells the present state of one.
   * @param id - The log's id.
   * @returns Undefined when no timeline has this id, or its log has not appeared yet.
   */
  find(id: string): StoredLog | undefined {
    return this.#byId.get(id)?.at(this.#course);
  }

  /** Notes that a request was answered. */
  countRequest(): void {
    this.#course.countRequest();
  }
}
