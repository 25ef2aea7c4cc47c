const MS_PER_SECOND = 1000;

/**
 * Reads the header `Retry-After`.
 * @param value - Whole seconds or an HTTP date; undefined when there is none.
 * @param now - Milliseconds since the Unix epoch.
 * @returns Milliseconds from now, 0 or more; undefined when there is none or it cannot be read.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/u.test(value.trim())) return Number(value) * MS_PER_SECOND;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
