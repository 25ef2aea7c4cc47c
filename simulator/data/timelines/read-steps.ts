import type { JsonObject } from "../../check-json.ts";
import { asObject, misfit } from "../../check-json.ts";
import { UsageError } from "../../usage-error.ts";
import { mergeMembers } from "./merge-members.ts";
import { readDuration } from "./read-duration.ts";
import type { ScriptStep, Unit } from "./script.ts";

/** The member that says when a step is due. */
interface Trigger {
  readonly name: "after" | "afterRequests";
  readonly unit: Unit;
  readonly read: (value: unknown) => number | undefined;
  readonly expected: string;
}

const AFTER: Trigger = {
  name: "after",
  unit: "ms",
  read: readDuration,
  expected: 'a duration from the loading of the data, such as "500ms", "2s" or "3m"',
};

const AFTER_REQUESTS: Trigger = {
  name: "afterRequests",
  unit: "requests",
  read: (value) => (isWhole(value, 0, Number.MAX_SAFE_INTEGER) ? value : undefined),
  expected: "a whole number of answered requests, 0 or more",
};

/** What a step has of its own; every other member is one of the log. */
const OWN_MEMBERS = [AFTER.name, AFTER_REQUESTS.name, "progress"];

/**
 * Checks the steps of a timeline.
 * @param place - Where they stand, for the error.
 * @param value - The parsed JSON.
 * @returns The steps, and what all of them wait for.
 * @throws {UsageError} Names the first member that is wrong, its value and what to do.
 */
export function readSteps(place: string, value: unknown): { unit: Unit; steps: ScriptStep[] } {
  if (!Array.isArray(value) || value.length === 0)
    throw misfit(place, value, "an array of at least one step");
  const entries = value.map((entry: unknown, index) => asObject(`${place}[${index}]`, entry));
  const trigger = entries[0] && "afterRequests" in entries[0] ? AFTER_REQUESTS : AFTER;
  const steps: ScriptStep[] = [];
  entries.forEach((entry, index) => {
    const step = readStep(`${place}[${index}]`, entry, trigger);
    refuseEarlier(`${place}[${index}].${trigger.name}`, entry[trigger.name], step, steps.at(-1));
    steps.push(step);
  });
  return { unit: trigger.unit, steps };
}

function readStep(place: string, entry: JsonObject, trigger: Trigger): ScriptStep {
  const other = trigger === AFTER ? AFTER_REQUESTS : AFTER;
  if (other.name in entry) {
    const problem = `${JSON.stringify(entry[other.name])} stands in a timeline that uses ${trigger.name}`;
    throw new UsageError(`${place}.${other.name}`, problem, "Use one of the two in all steps of a timeline");
  }
  const at = trigger.read(entry[trigger.name]);
  if (at === undefined) throw misfit(`${place}.${trigger.name}`, entry[trigger.name], trigger.expected);
  return { at, changes: readChanges(place, entry) };
}

function readChanges(place: string, entry: JsonObject): JsonObject {
  const { progress } = entry;
  const members = Object.fromEntries(Object.entries(entry).filter(([name]) => !OWN_MEMBERS.includes(name)));
  if ("id" in members) {
    const problem = `${JSON.stringify(members["id"])} would make it another log`;
    throw new UsageError(`${place}.id`, problem, "Leave it out; the id stands in the timeline's log");
  }
  if (members["status"] !== undefined && typeof members["status"] !== "string") {
    throw misfit(`${place}.status`, members["status"], "a text, such as running");
  }
  if (progress === undefined) return members;
  if (!isWhole(progress, 0, 100)) {
    throw misfit(`${place}.progress`, progress, "a whole number from 0 to 100");
  }
  return mergeMembers(members, { extra_info: { common: { progress } } });
}

function refuseEarlier(
  place: string,
  value: unknown,
  { at }: ScriptStep,
  before: ScriptStep | undefined,
): void {
  if (before === undefined || at > before.at) return;
  const problem = `${JSON.stringify(value)} is not later than the step before it`;
  throw new UsageError(place, problem, "Write the steps in their order, each counted from the start");
}

function isWhole(value: unknown, minimum: number, maximum: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
}
