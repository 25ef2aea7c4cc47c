import type { FetchPage, Page } from "./page.ts";

/** A page that is asked for. */
export interface AskedPage {
  readonly offset: number;
  readonly limit: number;
}

/** Asks for the pages that will follow before they are needed, at most so many at once. */
export class LookAhead {
  readonly #fetch: FetchPage;
  readonly #inFlight: number;
  readonly #abandoned = new AbortController();
  #ahead: readonly { readonly asked: AskedPage; readonly page: Promise<Page> }[] = [];

  /**
   * @param fetch - Reads one page.
   * @param inFlight - How many pages may be asked for at once, 1 or more.
   */
  constructor(fetch: FetchPage, inFlight: number) {
    this.#fetch = fetch;
    this.#inFlight = inFlight;
  }

  /**
   * Gives the page that is needed now.
   * @param asked - The page; one that was not foreseen is asked for now.
   * @param following - The pages after it, as far as they are foreseen.
   */
  page(asked: AskedPage, following: readonly AskedPage[]): Promise<Page> {
    const wanted = [asked, ...following.slice(0, this.#inFlight - 1)];
    this.#ahead = wanted.map((each) => ({ asked: each, page: this.#known(each) ?? this.#ask(each) }));
    return this.#ahead[0]?.page ?? this.#ask(asked);
  }

  /** Ends the requests of pages that are not needed any more. */
  abandon(): void {
    this.#abandoned.abort(new Error("the page is not needed any more"));
  }

  #known({ offset, limit }: AskedPage): Promise<Page> | undefined {
    return this.#ahead.find(({ asked }) => asked.offset === offset && asked.limit === limit)?.page;
  }

  #ask({ offset, limit }: AskedPage): Promise<Page> {
    const page = this.#fetch(offset, limit, this.#abandoned.signal);
    // A page ahead that fails is no failure before it is needed, and none at all when it never is.
    page.catch(() => undefined);
    return page;
  }
}
