import type { Outcome } from "./exit-code.ts";

/**
 * Writes a verdict as JSON. A run without a verdict says so, so that nobody takes the report of an earlier run for this
 * one's.
 * @param outcome - A verdict, or why there is none.
 * @returns The whole verdict as getBackupCompliance answers it, or `compliant: false` and `error`.
 */
export function jsonReport(outcome: Outcome): string {
  const content = outcome.kind === "verdict" ? outcome.verdict : { compliant: false, error: outcome.reason };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
