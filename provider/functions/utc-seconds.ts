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
  const match = RFC_3339.exec(time);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = "", sign, ...offset] = match;
  const local = localMs([year, month, day, hour, minute, second].map(Number));
  const offsetMs = zoneMs(
    sign,
    offset.map((part: string | undefined) => Number(part ?? 0)),
  );
  if (local === undefined || offsetMs === undefined) return undefined;
  const begun = round === "up" && /[1-9]/u.test(fraction) ? MS_PER_SECOND : 0;
  return new Date(local - offsetMs + begun).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** Undefined for a moment that no calendar or clock shows: `Date.UTC` would carry it over into another one. */
function localMs(parts: readonly number[]): number | undefined {
  const [year = 0, month = 0, ...rest] = parts;
  const ms = Date.UTC(year, month - 1, ...rest);
  const shown = new Date(ms).toISOString().match(/\d+/gu) ?? [];
  return parts.every((part, index) => part === Number(shown[index])) ? ms : undefined;
}

function zoneMs(sign: string | undefined, [hours = 0, minutes = 0]: readonly number[]): number | undefined {
  if (hours > LAST_HOUR || minutes > LAST_MINUTE) return undefined;
  const magnitude = (hours * 60 + minutes) * MS_PER_MINUTE;
  return sign === "-" ? -magnitude : magnitude;
}
