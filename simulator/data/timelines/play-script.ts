import type { JsonObject } from "../../check-json.ts";
import { fillTimes, TIME_MEMBERS } from "./fill-times.ts";
import { mergeMembers } from "./merge-members.ts";
import type { Script } from "./script.ts";

/**
 * Plays a timeline as far as it has come.
 * @param script - The timeline.
 * @param moments - The moments of the steps that are past, milliseconds since 1970.
 * @returns The log in wire form.
 */
export function playScript({ log, steps }: Script, moments: readonly number[]): JsonObject {
  const given = new Set<string>(TIME_MEMBERS.filter((name) => (log[name] ?? null) !== null));
  return moments.reduce((state, moment, index) => {
    const changes = steps[index]?.changes ?? {};
    for (const name of Object.keys(changes)) given.add(name);
    return fillTimes(mergeMembers(state, changes), moment, given);
  }, log);
}
