import type { Comparison } from "./comparison.ts";

/** What a row is told. */
export interface Setting {
  /** How often each side is measured; undefined for what the row thinks enough. */
  readonly runs: number | undefined;
  /** Takes what is being done. */
  readonly say: (line: string) => void;
}

/** A part of the bench that is measured together: what it compares was taken in turns. */
export interface Row {
  /** For `make bench ROWS=`. */
  readonly id: string;
  readonly measure: (setting: Setting) => Promise<readonly Comparison[]>;
}
