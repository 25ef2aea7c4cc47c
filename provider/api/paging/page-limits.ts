import type { Pace } from "./pace.ts";

/** How pages are asked for. */
export interface PageLimits {
  /** How many may be asked for at once. */
  readonly pace: Pace;
  /** How many a list may have, 1 or more. */
  readonly maxPages: number;
}
