import type { Say } from "../../engine/progress.ts";

/** A package of an SDK, and where it is put. */
export interface PackageOrder {
  /** Absolute; it is there already. */
  readonly folder: string;
  /** Of the package, such as `0.1.0`. */
  readonly version: string;
  /** Takes what a slow build is doing. */
  readonly say: Say;
}
