/** What a number of a comparison counts. */
export type Unit = "ms" | "MiB" | "requests" | "bytes";

/**
 * What is asked of a comparison: `ratio`, ours is at most so many times the baseline; `more`, ours is at most so much
 * above it; `each`, what ours is above it, divided by `of`, is at most so much; `bound`, ours is at most so much, whatever
 * the baseline is.
 */
export type Target =
  | { readonly kind: "ratio"; readonly most: number }
  | { readonly kind: "more"; readonly most: number }
  | { readonly kind: "bound"; readonly most: number }
  | { readonly kind: "each"; readonly most: number; readonly of: number; readonly noun: string };

/** Ours beside a baseline that was measured in the same run, alternating with it. */
export interface Comparison {
  readonly what: string;
  readonly baseline: string;
  readonly unit: Unit;
  /** One value a run. */
  readonly ours: readonly number[];
  /** One value a run. */
  readonly base: readonly number[];
  readonly target: Target;
}

/** What is left of a comparison: the medians and what follows from them. */
export interface Finding extends Pick<Comparison, "what" | "baseline" | "unit" | "target"> {
  readonly runs: number;
  readonly ours: number;
  readonly base: number;
  /** The ratio, or the difference, as the target has it. */
  readonly measured: number;
  readonly reached: boolean;
}

/** Reduces the runs to medians, and holds them against the target. */
export function findingOf({ what, baseline, unit, target, ...values }: Comparison): Finding {
  const ours = median(values.ours);
  const base = median(values.base);
  const measured = measuredOf(target, ours, base);
  const reached = measured <= target.most;
  return { what, baseline, unit, target, runs: values.ours.length, ours, base, measured, reached };
}

function measuredOf(target: Target, ours: number, base: number): number {
  switch (target.kind) {
    case "ratio":
      return ours / base;
    case "more":
      return ours - base;
    case "bound":
      return ours;
    case "each":
      return (ours - base) / target.of;
  }
}

/** The value in the middle; of an even number of them the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
  return (lower + upper) / 2;
}
