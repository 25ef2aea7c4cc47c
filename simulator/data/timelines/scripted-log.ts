import type { StoredLog } from "../stored-log.ts";
import { storeLog } from "../stored-log.ts";
import type { Course } from "./course.ts";
import { playScript } from "./play-script.ts";
import type { Script } from "./script.ts";

/** One log that follows a timeline. */
export class ScriptedLog {
  readonly #script: Script;
  readonly #enterpriseProjectId: string;
  /** The number of steps that the stored state has behind it. */
  #steps = 0;
  #state: StoredLog | undefined;

  /**
   * @param script - The timeline.
   * @param enterpriseProjectId - The enterprise project that the log belongs to.
   */
  constructor(script: Script, enterpriseProjectId: string) {
    this.#script = script;
    this.#enterpriseProjectId = enterpriseProjectId;
  }

  /**
   * Tells the log's present state.
   * @param course - How far things have come.
   * @param now - The present moment, milliseconds since 1970.
   * @returns The very same value until the next step; undefined before the first one.
   */
  at(course: Course, now: number): StoredLog | undefined {
    const moments = course.momentsOf(this.#script, now);
    if (moments.length !== this.#steps) {
      this.#steps = moments.length;
      this.#state = moments.length === 0 ? undefined : this.#play(moments);
    }
    return this.#state;
  }

  #play(moments: readonly number[]): StoredLog {
    const log = playScript(this.#script, moments);
    return storeLog(log, JSON.stringify(log), this.#enterpriseProjectId);
  }
}
