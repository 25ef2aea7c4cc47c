const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/u;

const MS_PER_SECOND = 1000;
const MS_PER_MINUTE = 60 * MS_PER_SECOND;
const LAST_MINUTE = 59;
const LAST_HOUR = 23;

/**
 * Turns a time into what the service takes: UTC, whole seconds.
 * @param time - RFC 3339 with any offset and any number of digits.
 * @param round - `down` for the start of a range, `up` for its end, so that the range never loses an operation.
 * @returns `YYYY-MM-DDTHH:MM:SSZ`, or undefined for a time that does not exist, such as 30 February.
 */
export function utcSeconds(time: string, round: "down" | "up"): string | undefined {
  const [, year, month, day, hour, minute, second, fraction = "", sign, offsetHours, offsetMinutes] =
    RFC_3339.exec(time) ?? [];
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s);
  if (Number.isNaN(local) || Number(day) !== new Date(local).getUTCDate()) return undefined;
  if (h > LAST_HOUR || m > LAST_MINUTE || s > LAST_MINUTE) return undefined;
  const offset = offsetMs(sign, Number(offsetHours ?? 0), Number(offsetMinutes ?? 0));
  if (offset === undefined) return undefined;
  const begun = round === "up" && /[1-9]/u.test(fraction) ? MS_PER_SECOND : 0;
  return new Date(local - offset + begun).toISOString().replace(/\.\d+Z$/u, "Z");
}

function offsetMs(sign: string | undefined, hours: number, minutes: number): number | undefined {
  if (hours > LAST_HOUR || minutes > LAST_MINUTE) return undefined;
  const magnitude = (hours * 60 + minutes) * MS_PER_MINUTE;
  return sign === "-" ? -magnitude : magnitude;
}
