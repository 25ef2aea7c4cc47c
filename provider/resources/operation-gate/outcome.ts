import type { CbrError } from "../../support/cbr-error.ts";
import type { Look } from "./look.ts";

/** How a wait ended. */
export interface Outcome {
  readonly opened: boolean;
  /** Why it did not open, as a sentence without its full stop. Empty when it did. */
  readonly reason: string;
  /** The last look that succeeded. */
  readonly last: Look | undefined;
  /** Why the last look failed, if it did. */
  readonly error: CbrError | undefined;
  /** How many looks there were. */
  readonly attempts: number;
}
