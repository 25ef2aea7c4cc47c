import { type Progress, silentProgress } from "../../support/progress.ts";

/** So many pages must come without a throttle before one more is asked for at once. */
const CALM_PAGES = 5;

/**
 * How many pages of one list may be asked for at once. A throttle halves it, since the service is to notice at once that
 * it was heard; a calm while adds one, so that what it bears is found without a new throttle each time.
 */
export class Pace {
  readonly #most: number;
  readonly #progress: Progress;
  #inFlight: number;
  #calm = 0;

  /**
   * @param most - What it begins with and never exceeds, 1 or more.
   * @param progress - Hears when it changes.
   */
  constructor(most: number, progress: Progress = silentProgress) {
    this.#most = most;
    this.#inFlight = most;
    this.#progress = progress;
  }

  /** How many pages may be in flight now, 1 or more. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** A request was throttled. */
  throttled(): void {
    this.#calm = 0;
    this.#inFlight = Math.max(1, Math.floor(this.#inFlight / 2));
    const atOnce = `${this.#inFlight} ${this.#inFlight === 1 ? "page" : "pages"} at once`;
    this.#progress.status(`the service throttles; reading goes on slower, ${atOnce}`);
  }

  /** A page came. */
  came(): void {
    this.#calm += 1;
    if (this.#calm < CALM_PAGES || this.#inFlight === this.#most) return;
    this.#calm = 0;
    this.#inFlight += 1;
    this.#progress.debug(`the service does not throttle any more; ${this.#inFlight} pages at once`);
  }
}
