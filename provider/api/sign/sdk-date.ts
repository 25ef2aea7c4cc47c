/**
 * Writes the time of a signature.
 * @param epochMs - Milliseconds since the Unix epoch.
 * @returns The value of `X-Sdk-Date`: `YYYYMMDDTHHMMSSZ`, in UTC.
 */
export function sdkDate(epochMs: number): string {
  const iso = new Date(epochMs).toISOString();
  return `${iso.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}
