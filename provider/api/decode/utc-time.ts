/** In UTC, in three spellings: what the service sends. */
const IN_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|\+00:00)?$/u;
const DOCUMENTED = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))?$/u;

const NO_OFFSET = "+00:00";
const MS_PER_MINUTE = 60_000;

/**
 * Brings a time of the service into RFC 3339, UTC, with the digits that it gave. A time without a zone is UTC.
 * @param time - As it came; anything but a documented form is given back as it is, for the check to refuse.
 */
export function utcTime(time: unknown): unknown {
  if (typeof time !== "string") return time;
  if (IN_UTC.test(time)) return time.endsWith("Z") ? time : `${withoutOffset(time)}Z`;
  const [, seconds, digits = "", ...zone] = DOCUMENTED.exec(time) ?? [];
  if (seconds === undefined) return time;
  const offset = offsetMs(zone);
  const local = Date.parse(`${seconds}Z`);
  // A day that does not exist must not be shifted into one that does: 30 February stays what it is.
  if (offset === 0 || isNoDay(seconds, local)) return `${seconds}${digits}Z`;
  if (Number.isNaN(local)) return time;
  return `${new Date(local - offset).toISOString().slice(0, seconds.length)}${digits}Z`;
}

function withoutOffset(time: string): string {
  return time.endsWith(NO_OFFSET) ? time.slice(0, -NO_OFFSET.length) : time;
}

function isNoDay(seconds: string, ms: number): boolean {
  return !Number.isNaN(ms) && !new Date(ms).toISOString().startsWith(seconds);
}

function offsetMs([sign, hours = "0", minutes = "0"]: readonly (string | undefined)[]): number {
  const ms = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
  return sign === "-" ? -ms : ms;
}
