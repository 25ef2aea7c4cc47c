/** The service accepts signatures up to 15 minutes old; a clock that is this far off is worth naming. */
const SUSPECT_MS = 10 * 60_000;

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/**
 * Says how far this machine's clock is off, where that may be why a signature was refused.
 * @param date - The header `Date` of the refusal; undefined when it has none.
 * @param now - This machine's time when it came, milliseconds since the Unix epoch.
 * @returns In words, `25 minutes behind` or `2 hours ahead of`; undefined for 10 minutes or less, and for a date that cannot be read.
 */
export function clockOffset(date: string | undefined, now: number): string | undefined {
  const offsetMs = now - Date.parse(date ?? "");
  if (!(Math.abs(offsetMs) > SUSPECT_MS)) return undefined;
  return `${inWords(Math.abs(offsetMs))} ${offsetMs < 0 ? "behind" : "ahead of"}`;
}

/** Two units say enough: `3 days 2 hours`, `1 hour`, `25 minutes`. */
function inWords(ms: number): string {
  const first = UNITS.findIndex(([, unitMs]) => ms >= unitMs);
  let rest = ms;
  const parts = UNITS.slice(first, first + 2).map(([unit, unitMs]) => {
    const amount = Math.floor(rest / unitMs);
    rest -= amount * unitMs;
    return amount === 0 ? "" : `${amount} ${unit}${amount === 1 ? "" : "s"}`;
  });
  return parts.filter((part) => part !== "").join(" ");
}
