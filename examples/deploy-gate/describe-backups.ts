import type { types } from "pulumi-cbr";

type OperationLog = types.output.OperationLog;

/** The table's columns: heading and content. */
const COLUMNS: readonly (readonly [string, (log: OperationLog) => string])[] = [
  ["resource", ({ extraInfo }) => extraInfo?.resource?.name ?? "-"],
  ["status", ({ status }) => status],
  ["ended", ({ endedAt }) => endedAt ?? "-"],
  ["error", ({ errorInfo }) => errorInfo?.code ?? "-"],
];

/**
 * Shows backups as a small table.
 * @param logs - One line each.
 */
export function describeBackups(logs: readonly OperationLog[]): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...logs.map((log) => COLUMNS.map(([, content]) => content(log))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return ["Backups that were read:", ...lines.map((line) => `  ${line}`)].join("\n");
}
