import type { CountedStep, TimedStep } from "../../../simulator/index.ts";
import { idOf } from "./sample-log.ts";

/** A log as a timeline begins with it: nothing has happened, so it has neither status nor times. */
export function freshLog(number: number, members: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: idOf(number), operation_type: "backup", extra_info: {}, ...members };
}

/** From waiting to success, in ten seconds. */
export const TIMED_STEPS: readonly TimedStep[] = [
  { after: "0s", status: "waiting" },
  { after: "2s", status: "running", progress: 10 },
  { after: "5500ms", progress: 60 },
  { after: "10s", status: "success", progress: 100 },
];

/** From waiting to success, seen by the fourth request and those after it. */
export const COUNTED_STEPS: readonly CountedStep[] = [
  { afterRequests: 0, status: "waiting" },
  { afterRequests: 1, status: "running", progress: 10 },
  { afterRequests: 3, status: "success", progress: 100 },
];
