const DURATION = /^(\d+)(ms|s|m|h|d)$/u;

const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Reads a duration such as `90s`, `24h` or `7d`.
 * @param text - A whole number with a unit: `ms`, `s`, `m`, `h` or `d`.
 * @returns Milliseconds, or undefined for any other text.
 */
export function durationMs(text: string): number | undefined {
  const [, amount, unit = ""] = DURATION.exec(text) ?? [];
  const unitMs = UNIT_MS[unit];
  return unitMs === undefined ? undefined : Number(amount) * unitMs;
}
