import type { Finding, Target, Unit } from "./comparison.ts";
import type { ScalingPoint } from "./scaling.ts";

/** Rows of texts; the first one is the head. */
export type Table = readonly (readonly string[])[];

const NUMBERS = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3, useGrouping: true });

/** What was compared, by one line each. */
export function findingsTable(findings: readonly Finding[]): Table {
  const head = ["what", "baseline in the same run", "ours", "baseline", "measured", "to reach", "reached"];
  const lines = findings.map((finding) => [
    finding.what,
    finding.baseline,
    valueOf(finding.ours, finding.unit),
    valueOf(finding.base, finding.unit),
    measuredOf(finding.measured, finding),
    `≤ ${measuredOf(finding.target.most, finding)}`,
    finding.reached ? "yes" : "**no**",
  ]);
  return [head, ...lines];
}

/** What calls take by the size of the estate. */
export function scalingTable(points: readonly ScalingPoint[]): Table {
  const sizes = [...new Set(points.map(({ logs }) => logs))];
  const of = (call: ScalingPoint["call"], size: number): [string, string, string] => {
    const point = points.find(({ call: each, logs }) => each === call && logs === size);
    if (point === undefined) return ["", "", ""];
    const { ms, logs, peakMiB } = point;
    return [valueOf(ms, "ms"), valueOf((1000 * ms) / logs, "ms"), valueOf(peakMiB, "MiB")];
  };
  const shares = ["for 1,000 logs", "peak memory"];
  const head = ["logs", "list", ...shares, "verdict", ...shares];
  return [
    head,
    ...sizes.map((size) => [size.toLocaleString("en-US"), ...of("list", size), ...of("verdict", size)]),
  ];
}

/** A table as Markdown has it. */
export function asMarkdown([head = [], ...lines]: Table): string {
  const rule = head.map(() => "---");
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function valueOf(value: number, unit: Unit): string {
  if (unit === "ms" && value >= 10_000) return `${NUMBERS.format(value / 1000)} s`;
  return unit === "requests" ? NUMBERS.format(value) : `${NUMBERS.format(value)} ${unit}`;
}

function measuredOf(value: number, { target, unit }: { target: Target; unit: Unit }): string {
  switch (target.kind) {
    case "ratio":
      return `${NUMBERS.format(value)} ×`;
    case "more":
      return `${value < 0 ? "−" : "+"} ${valueOf(Math.abs(value), unit)}`;
    case "bound":
      return valueOf(value, unit);
    case "each":
      return `+ ${NUMBERS.format(value)} ${target.noun}`;
  }
}
