import { readQueryTime } from "../data/wire-time.ts";

/**
 * Reads the compact time of X-Sdk-Date.
 * @param text - `YYYYMMDDTHHMMSSZ`.
 * @returns Milliseconds since 1970, or undefined when it is malformed or no such moment exists.
 */
export function readSdkDate(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/.exec(text);
  if (!match) return undefined;
  const [, year = "", month = "", dayAndHour = "", minute = "", second = ""] = match;
  return readQueryTime(`${year}-${month}-${dayAndHour}:${minute}:${second}`);
}
