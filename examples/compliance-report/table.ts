import type { GetBackupComplianceResult } from "pulumi-cbr";
import { columnsOf, padTo, printable } from "./printable.ts";
import { resourceOf, type Result } from "./result.ts";

/** The table's columns: heading and content. */
const COLUMNS: readonly (readonly [string, (result: Result) => string])[] = [
  ["rule", ({ type }) => type],
  ["severity", ({ severity }) => severity],
  ["resource", resourceOf],
  ["status", ({ status }) => status],
  ["why", ({ reason }) => reason],
];

/**
 * Shows a verdict as text: one line for each rule and resource, and the verdict in words.
 * @param verdict - As getBackupCompliance answers it.
 * @returns Lines without a line feed at the end.
 */
export function describeVerdict({ summary, window, results }: GetBackupComplianceResult): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...results.map((result) => COLUMNS.map(([, content]) => printable(content(result)))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ""))));
  const lines = rows.map((row) => row.map((cell, column) => padTo(cell, widths[column] ?? 0)).join("  "));
  return [
    `Backups judged from ${window.start} to ${window.end}:`,
    ...lines.map((line) => `  ${line.trimEnd()}`),
    printable(summary),
  ].join("\n");
}
