const WIRE_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)?$/;
const QUERY_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * Reads a time as operation logs carry it: with `Z`, with an offset, or without a zone, which means UTC.
 * @param value - Any value.
 * @returns Milliseconds since 1970, finer digits cut; undefined when it is no such time.
 */
export function readWireTime(value: unknown): number | undefined {
  const match = typeof value === "string" ? WIRE_TIME.exec(value) : null;
  if (!match) return undefined;
  const [, local = "", zone = "Z"] = match;
  const moment = Date.parse(`${local}${zone}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/**
 * Writes a time as the documents' own example has it.
 * @param moment - Milliseconds since 1970.
 * @returns Such as `2019-05-23T14:35:23.584+00:00`.
 */
export function writeWireTime(moment: number): string {
  return new Date(moment).toISOString().replace("Z", "+00:00");
}

/**
 * Reads a time as the query takes it: UTC, whole seconds, `YYYY-MM-DDTHH:MM:SSZ`.
 * @param text - The parameter's value.
 * @returns Milliseconds since 1970; undefined when it is malformed or no such moment exists.
 */
export function readQueryTime(text: string): number | undefined {
  const moment = QUERY_TIME.test(text) ? Date.parse(text) : NaN;
  // Date.parse carries the 30th of February over into March; such a day comes back changed.
  return !Number.isNaN(moment) && writeQueryTime(moment) === text ? moment : undefined;
}

function writeQueryTime(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
