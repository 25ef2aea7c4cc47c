import type { JsonObject } from "../../check-json.ts";
import { writeWireTime } from "../wire-time.ts";

/** The times that a log carries. */
export const TIME_MEMBERS = ["created_at", "started_at", "ended_at", "updated_at"] as const;

type TimeMember = (typeof TIME_MEMBERS)[number];

const TERMINAL: readonly unknown[] = ["success", "failed", "timeout", "skipped"];

/** Whether a log in this state has come to what the time tells; a time once filled in stays. */
const REACHED: Readonly<Record<Exclude<TimeMember, "updated_at">, (status: unknown) => boolean>> = {
  created_at: () => true,
  started_at: (status) => status === "running",
  ended_at: (status) => TERMINAL.includes(status),
};

/**
 * Fills in the times that a step of a timeline brings about.
 * @param log - The log after the step.
 * @param moment - The step's moment, milliseconds since 1970.
 * @param given - The members that somebody gave; they stay. What is filled in for good is added.
 * @returns The log with its times.
 */
export function fillTimes(log: JsonObject, moment: number, given: Set<string>): JsonObject {
  const time = writeWireTime(moment);
  const filled: Record<string, unknown> = { ...log };
  for (const [name, isReached] of Object.entries(REACHED)) {
    if (given.has(name) || !isReached(log["status"])) continue;
    filled[name] = time;
    given.add(name);
  }
  if (!given.has("updated_at")) filled["updated_at"] = time;
  return filled;
}
