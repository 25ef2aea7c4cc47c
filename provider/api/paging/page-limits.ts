/** How pages are asked for. */
export interface PageLimits {
  /** How many may be asked for at once, 1 or more. */
  readonly pagesInFlight: number;
  /** How many a list may have, 1 or more. */
  readonly maxPages: number;
}
