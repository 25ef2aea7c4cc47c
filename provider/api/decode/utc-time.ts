const DOCUMENTED = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(?:Z|([+-])(\d{2}):(\d{2}))?$/u;

const MS_PER_MINUTE = 60_000;

/**
 * Brings a time of the service into RFC 3339, UTC, with the digits that it gave. A time without a zone is UTC.
 * @param time - As it came; anything but a documented form is given back as it is, for the check to refuse.
 */
export function utcTime(time: unknown): unknown {
  if (typeof time !== "string") return time;
  const [, seconds, digits = "", sign, hours, minutes] = DOCUMENTED.exec(time) ?? [];
  if (seconds === undefined) return time;
  const offsetMs = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MS_PER_MINUTE;
  if (offsetMs === 0) return `${seconds}${digits}Z`;
  const local = Date.parse(`${seconds}Z`);
  if (Number.isNaN(local)) return time;
  const utc = new Date(sign === "-" ? local + offsetMs : local - offsetMs);
  return `${utc.toISOString().slice(0, seconds.length)}${digits}Z`;
}
