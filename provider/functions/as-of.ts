import type { Failure } from "../support/failures.ts";
import { utcSeconds } from "./utc-seconds.ts";

/**
 * The moment as of which is judged.
 * @param time - RFC 3339 with any offset; now when there is none.
 * @param now - Milliseconds since the Unix epoch.
 * @param failures - Takes a time that does not exist or is in the future; the moment is then now.
 * @returns Milliseconds since the Unix epoch.
 */
export function asOfMs(time: string | undefined, now: number, failures: Failure[]): number {
  if (time === undefined) return now;
  const exists = utcSeconds(time, "down") !== undefined;
  const ms = Date.parse(time.toUpperCase().replace(" ", "T"));
  if (exists && ms <= now) return ms;
  const reason = exists
    ? `${JSON.stringify(time)} is in the future, of which the operation log knows nothing; leave it out to judge as of now`
    : `${JSON.stringify(time)} is not a time that exists; check month, day, hour and offset`;
  failures.push({ property: "asOf", reason });
  return now;
}
