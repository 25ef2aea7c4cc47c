import type { AskedPage, FetchPage, Page } from "./page.ts";

/** A page that was asked for, and its answer. */
interface Foreseen {
  readonly asked: AskedPage;
  readonly page: Promise<Page>;
  /** Whether its answer has come, read or not. */
  came: boolean;
}

/**
 * Asks for the pages that will follow before they are needed, at most so many at once: one more as soon as an answer has
 * come, while it is still read. When fewer are allowed than were, those that are under way go on, so that none is read
 * twice; one that would have to wait out a throttle is let go instead, and asked for anew when its turn comes.
 */
export class LookAhead {
  readonly #fetch: FetchPage;
  readonly #inFlight: () => number;
  readonly #abandoned = new AbortController();
  /** The pages that follow, in their order. */
  #foreseen: readonly AskedPage[] = [];
  /** Those that were asked for and not needed yet, in the same order. */
  #ahead: readonly Foreseen[] = [];

  /**
   * @param fetch - Reads one page.
   * @param inFlight - How many pages may be asked for at once now, 1 or more.
   */
  constructor(fetch: FetchPage, inFlight: () => number) {
    this.#fetch = fetch;
    this.#inFlight = inFlight;
  }

  /**
   * Gives the page that is needed now.
   * @param asked - The page; one that was not foreseen is asked for now.
   */
  page(asked: AskedPage): Promise<Page> {
    const needed = this.#known(asked) ?? this.#ask(asked);
    this.#ahead = [needed, ...this.#ahead.filter((each) => each !== needed)];
    return needed.page;
  }

  /**
   * Says which pages will be needed, in their order; those that were needed before are forgotten.
   * @param pages - As far as they are known.
   */
  foresee(pages: readonly AskedPage[]): void {
    this.#foreseen = pages;
    this.#ahead = pages.flatMap((asked) => this.#known(asked) ?? []);
    this.#fill();
  }

  /** Ends the requests of pages that are not needed any more. */
  abandon(): void {
    this.#foreseen = [];
    this.#abandoned.abort(new Error("the page is not needed any more"));
  }

  /** Those without an answer. */
  get #underway(): readonly Foreseen[] {
    return this.#ahead.filter(({ came }) => !came);
  }

  #fill(): void {
    for (const asked of this.#foreseen) {
      if (this.#underway.length >= this.#inFlight()) return;
      if (this.#known(asked) === undefined) this.#ahead = [...this.#ahead, this.#ask(asked)];
    }
  }

  #known({ offset, limit }: AskedPage): Foreseen | undefined {
    return this.#ahead.find(({ asked }) => asked.offset === offset && asked.limit === limit);
  }

  #ask(asked: AskedPage): Foreseen {
    const mayWait = (): boolean => this.#mayWait(foreseen);
    const came = (): void => {
      if (foreseen.came) return;
      foreseen.came = true;
      // Who asks for one page at a time wants each to be read before the next.
      if (this.#inFlight() > 1) this.#fill();
    };
    const turn = { signal: this.#abandoned.signal, mayWait, came };
    const foreseen: Foreseen = { asked, page: this.#fetch(asked.offset, asked.limit, turn), came: false };
    // A page ahead that fails is no failure before it is needed, and none at all when it never is.
    foreseen.page.then(came, () => undefined);
    return foreseen;
  }

  /** Whether a throttled page is among the first that are allowed now; one that is not is let go in the same breath. */
  #mayWait(foreseen: Foreseen): boolean {
    if (this.#underway.slice(0, this.#inFlight()).includes(foreseen)) return true;
    this.#ahead = this.#ahead.filter((each) => each !== foreseen);
    return false;
  }
}
