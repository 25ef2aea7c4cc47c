import type { FetchPage, Page } from "./page.ts";

/** A page that is asked for. */
export interface AskedPage {
  readonly offset: number;
  readonly limit: number;
}

/** A page that was asked for, and its answer. */
interface Foreseen {
  readonly asked: AskedPage;
  readonly page: Promise<Page>;
}

/**
 * Asks for the pages that will follow before they are needed, at most so many at once. When fewer are allowed than were,
 * those that are under way go on, so that none is read twice; one that would have to wait out a throttle is let go
 * instead, and asked for anew when its turn comes.
 */
export class LookAhead {
  readonly #fetch: FetchPage;
  readonly #inFlight: () => number;
  readonly #abandoned = new AbortController();
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
   * @param following - The pages after it, as far as they are foreseen.
   */
  page(asked: AskedPage, following: readonly AskedPage[]): Promise<Page> {
    const needed = this.#known(asked) ?? this.#ask(asked);
    const allowed = this.#inFlight() - 1;
    const ahead = following.map(
      (each, place) => this.#known(each) ?? (place < allowed ? this.#ask(each) : undefined),
    );
    this.#ahead = [needed, ...ahead.filter((each) => each !== undefined)];
    return needed.page;
  }

  /** Ends the requests of pages that are not needed any more. */
  abandon(): void {
    this.#abandoned.abort(new Error("the page is not needed any more"));
  }

  #known({ offset, limit }: AskedPage): Foreseen | undefined {
    return this.#ahead.find(({ asked }) => asked.offset === offset && asked.limit === limit);
  }

  #ask(asked: AskedPage): Foreseen {
    const mayWait = (): boolean => this.#mayWait(foreseen);
    const page = this.#fetch(asked.offset, asked.limit, { signal: this.#abandoned.signal, mayWait });
    const foreseen = { asked, page };
    // A page ahead that fails is no failure before it is needed, and none at all when it never is.
    page.catch(() => undefined);
    return foreseen;
  }

  /** Whether a throttled page is among the first that are allowed now; one that is not is let go in the same breath. */
  #mayWait(foreseen: Foreseen): boolean {
    if (this.#ahead.slice(0, this.#inFlight()).includes(foreseen)) return true;
    this.#ahead = this.#ahead.filter((each) => each !== foreseen);
    return false;
  }
}
