import type { OperationStatus } from "../../wire.ts";
import { isUnderWay } from "./outcome.ts";
import type { Random } from "./random.ts";

const MINUTE_MS = 60_000;
const HISTORY_MS = 30 * 24 * 60 * MINUTE_MS;
/** What has ended began before this long, and took less. */
const SETTLED_MS = 60 * MINUTE_MS;

/** The times of a log, in milliseconds since 1970. */
export interface Moments {
  readonly created: number;
  readonly started: number;
  readonly updated: number;
  readonly ended: number | undefined;
}

/** Writes a time the way that one log writes all of its times. */
export type TimeWriter = (moment: number) => string;

/**
 * Invents the times of a log: finished ones spread over thirty days, those under way within the last half hour.
 * @param random - Decides.
 * @param age - 0 for the newest log, 1 for the one before it, and so on.
 * @param total - The number of logs.
 * @param now - Where history ends; nothing is later.
 * @param status - Only what has finished has an end.
 * @returns The times.
 */
export function createMoments(
  random: Random,
  age: number,
  total: number,
  now: number,
  status: OperationStatus,
): Moments {
  if (isUnderWay(status)) {
    const created = now - (2 + 9 * age) * MINUTE_MS - random.integer(0, MINUTE_MS);
    return {
      created,
      started: created + random.integer(5, 900),
      updated: now - random.integer(0, MINUTE_MS),
      ended: undefined,
    };
  }
  const created = now - SETTLED_MS - Math.floor(((age + random.next()) / total) * (HISTORY_MS - SETTLED_MS));
  const started = created + random.integer(5, 900);
  const ended =
    status === "skipped"
      ? started + random.integer(100, 999)
      : started + random.integer(MINUTE_MS, 40 * MINUTE_MS);
  return { created, started, ended, updated: ended + random.integer(10, 200) };
}

/**
 * Chooses one of the three spellings that the documents show; all of them mean UTC.
 * @param random - Decides.
 * @returns The writer.
 */
export function createTimeWriter(random: Random): TimeWriter {
  const iso: TimeWriter = (moment) => new Date(moment).toISOString();
  return random.pick<TimeWriter>([
    (moment) => iso(moment).replace("Z", String(random.integer(0, 999)).padStart(3, "0")),
    (moment) => iso(moment).replace("Z", "+00:00"),
    iso,
  ]);
}
