import { asObject, misfit, refuseUnknown } from "../../check-json.ts";
import { UsageError } from "../../usage-error.ts";
import type { StoredLog } from "../stored-log.ts";
import { readSteps } from "./read-steps.ts";
import type { Script } from "./script.ts";

/**
 * Checks the timelines that come from outside.
 * @param value - The list, as JSON has it; it is copied.
 * @param subject - Where it comes from, for the error.
 * @param logs - The logs beside them, whose ids are taken.
 * @returns The timelines, ready to play.
 * @throws {UsageError} Names the timeline, the member, its value and what to do.
 */
export function readTimelines(value: unknown, subject: string, logs: readonly StoredLog[]): Script[] {
  if (!Array.isArray(value)) throw misfit(subject, value, "an array of timelines");
  const entries = JSON.parse(JSON.stringify(value)) as unknown[];
  if (entries.length === 0) return [];
  const owners = new Map(logs.map(({ id }) => [id, "a log of operation_logs"]));
  return entries.map((entry, index) => {
    const place = `${subject}[${index}]`;
    const script = readTimeline(place, entry);
    const owner = owners.get(script.id);
    if (owner !== undefined) {
      const problem = `${JSON.stringify(script.id)} is the id of ${owner} too`;
      throw new UsageError(`${place}.log.id`, problem, "Give it an id of its own");
    }
    owners.set(script.id, `timelines[${index}]`);
    return script;
  });
}

function readTimeline(place: string, value: unknown): Script {
  const timeline = asObject(place, value);
  refuseUnknown(place, timeline, ["log", "steps"]);
  const log = asObject(`${place}.log`, timeline["log"]);
  const { id } = log;
  if (typeof id !== "string" || id === "") throw misfit(`${place}.log.id`, id, "a text that is not empty");
  return { id, log, ...readSteps(`${place}.steps`, timeline["steps"]) };
}
