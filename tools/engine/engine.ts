/** Where an engine may come from, in the order in which the ways are tried. */
export const ways = ["path", "official", "go-modules"] as const;
export type Way = (typeof ways)[number];

/** A Pulumi CLI that can run programs, and what stands beside it. */
export interface Engine {
  /** Absolute folder with the executables; put it first on PATH. */
  readonly bin: string;
  /** Absolute path of the CLI. */
  readonly pulumi: string;
  /** Such as `v3.259.0`. */
  readonly version: string;
  /** Language hosts that the CLI will find when `bin` is first on PATH, sorted: `yaml`, `nodejs`, … */
  readonly languages: readonly string[];
  readonly source: Way;
}

/**
 * The oldest CLI that is accepted: the first with the built-in resource `pulumi:index:Stash`, which the demo
 * and the tests keep values in.
 */
export const minimumVersion = "v3.208.0";
