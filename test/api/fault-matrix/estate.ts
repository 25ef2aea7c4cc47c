import { NOON } from "../../support/manual-clock.ts";
import type { Unknowns } from "./unknowns.ts";

/** What the matrix needs of a log, as it travels. */
export interface WireLog {
  readonly id: string;
  readonly status: string;
  readonly created_at: string;
  readonly started_at: string;
  readonly ended_at: string;
}

const SECOND_MS = 1000;
/** The newest log came so long before the clock's start that whatever appears later is in the past too. */
const NEWEST = NOON - 3_600_000;
/** A task begins so long after its creation, and takes as long. */
const PHASE_MS = 20_000;

function time(ms: number): string {
  return new Date(ms).toISOString();
}

/**
 * Makes small logs, a second apart.
 * @param count - How many.
 * @returns Newest first.
 */
function estate(count: number): readonly WireLog[] {
  return Array.from({ length: count }, (_, index) => {
    const created = NEWEST - index * SECOND_MS;
    return {
      id: `10000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      status: "success",
      created_at: time(created),
      started_at: time(created + PHASE_MS),
      ended_at: time(created + 2 * PHASE_MS),
    };
  });
}

/** One page under every meaning of the filter. */
export const ONE_PAGE = estate(80);
/** Two pages under every meaning of the filter. */
export const TWO_PAGES = estate(1060);
/** Three pages under every meaning of the filter. */
export const THREE_PAGES = estate(2060);

/** The filters of a list over these logs, as far as they speak of times. */
export interface Times {
  readonly startTime?: string;
  readonly endTime?: string;
}

/** A window that leaves out other logs when it tests the creation than when it tests the task. */
export function windowOf(logs: readonly WireLog[]): Required<Times> {
  const oldest = NEWEST - (logs.length - 1) * SECOND_MS;
  return { startTime: whole(oldest + PHASE_MS / 2), endTime: whole(NEWEST - 10 * SECOND_MS) };
}

function whole(ms: number): string {
  return `${time(ms).slice(0, 19)}Z`;
}

/**
 * Says what a list must hold.
 * @param logs - All that there are.
 * @param times - The list's filter.
 * @param timeFilter - What it tests.
 * @returns The IDs, newest first.
 */
export function truthOf(
  logs: readonly WireLog[],
  { startTime, endTime }: Times,
  timeFilter: Unknowns["timeFilter"],
): string[] {
  const [begin, end] =
    timeFilter === "created"
      ? (["created_at", "created_at"] as const)
      : (["started_at", "ended_at"] as const);
  const from = startTime === undefined ? -Infinity : Date.parse(startTime);
  const to = endTime === undefined ? Infinity : Date.parse(endTime);
  return logs
    .filter((log) => Date.parse(log[begin]) >= from && Date.parse(log[end]) <= to)
    .toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at))
    .map(({ id }) => id);
}
