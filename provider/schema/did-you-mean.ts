import { closest, distance } from "fastest-levenshtein";

/**
 * Guesses which name was meant.
 * @param wrong - What was written.
 * @param right - The names that there are.
 * @returns `; did you mean …?`, or nothing when none is near.
 */
export function didYouMean(wrong: string, right: readonly string[]): string {
  if (right.length === 0) return "";
  const nearest = closest(wrong.toLowerCase(), [...right]);
  const near =
    distance(wrong.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, Math.floor(wrong.length / 3));
  return near ? `; did you mean ${nearest}?` : "";
}
