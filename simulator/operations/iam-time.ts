/**
 * Writes a time as IAM does, with six digits behind the second.
 * @param moment - Milliseconds since 1970.
 * @returns Such as `2026-03-01T12:00:00.000000Z`.
 */
export function iamTime(moment: number): string {
  return new Date(moment).toISOString().replace("Z", "000Z");
}
