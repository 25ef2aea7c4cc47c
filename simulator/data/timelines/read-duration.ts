const DURATION = /^(\d{1,9})(ms|s|m|h|d)$/;

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a duration such as `500ms`, `2s` or `3m`.
 * @param value - Any value.
 * @returns Milliseconds; undefined when it is no such text.
 */
export function readDuration(value: unknown): number | undefined {
  const [, amount, unit = ""] = DURATION.exec(typeof value === "string" ? value : "") ?? [];
  const unitMs = UNIT_MS[unit];
  return unitMs === undefined ? undefined : Number(amount) * unitMs;
}
