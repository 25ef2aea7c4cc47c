import { nextTurn } from "../../support/next-turn.ts";
import type { Parcel } from "../../support/parcel.ts";
import type { AskedPage, FetchPage, Page } from "./page.ts";

/** A page that was asked for, and its answer. */
interface Foreseen {
  readonly asked: AskedPage;
  /** Whether its answer has come, read or not. */
  readonly came: () => boolean;
  /** Whether it was given out: it can be taken once. */
  readonly given: () => boolean;
  /** Gives it out: it is read now, if it has come. */
  readonly give: () => Promise<Parcel<Page>>;
  /** Ends its request. */
  readonly stop: () => void;
}

/**
 * Asks for the pages that will follow before they are needed, at most so many at once: one more as soon as an answer has
 * come, before it is read. Each is read when it is needed, and given out once. When fewer are allowed than were, those that are under way go on, so that none is read
 * twice; one that would have to wait out a throttle is let go instead, and asked for anew when its turn comes.
 */
export class LookAhead {
  readonly #fetch: FetchPage;
  readonly #inFlight: () => number;
  /** The page that was asked for last, until it is known what follows. */
  #needed: Foreseen | undefined;
  /** The pages that follow, in their order. */
  #foreseen: readonly AskedPage[] = [];
  /** Those that were asked for, the one that is needed now among them, in the same order. */
  #ahead: readonly Foreseen[] = [];
  /** A page was let go: no other is asked for until one more is needed. */
  #throttled = false;

  /**
   * @param fetch - Reads one page.
   * @param inFlight - How many pages may be asked for at once now, 1 or more.
   */
  constructor(fetch: FetchPage, inFlight: () => number) {
    this.#fetch = fetch;
    this.#inFlight = inFlight;
  }

  /**
   * Gives the page that is needed now; those that were needed before are forgotten.
   * @param asked - The page; one that was not foreseen is asked for now.
   */
  page(asked: AskedPage): Promise<Parcel<Page>> {
    const needed = this.#known(asked) ?? this.#ask(asked);
    this.#needed = needed;
    this.#foreseen = this.#foreseen.filter((each) => !isSame(each, asked));
    this.#keep([needed, ...this.#ahead]);
    return needed.give();
  }

  /**
   * Says which pages will be needed, in their order. What was asked for and is not among them is not read to its end.
   * @param pages - As far as they are known.
   */
  foresee(pages: readonly AskedPage[]): void {
    this.#needed = undefined;
    this.#foreseen = pages;
    this.#throttled = false;
    this.#keep(this.#ahead);
    this.#fill();
  }

  /** Ends the requests of pages that are not needed any more. */
  abandon(): void {
    this.foresee([]);
  }

  /** Those without an answer. */
  get #underway(): readonly Foreseen[] {
    return this.#ahead.filter(({ came }) => !came());
  }

  #fill(): void {
    for (const asked of this.#foreseen) {
      if (this.#throttled || this.#underway.length >= this.#inFlight()) return;
      if (this.#known(asked) === undefined) this.#keep([...this.#ahead, this.#ask(asked)]);
    }
  }

  /** Puts what was asked for into the order of the pages, and ends what is not among them. */
  #keep(ahead: readonly Foreseen[]): void {
    const following = this.#foreseen.flatMap((asked) => ahead.find((each) => isFor(asked, each)) ?? []);
    const kept = new Set(this.#needed === undefined ? following : [this.#needed, ...following]);
    for (const each of ahead) if (!kept.has(each)) each.stop();
    this.#ahead = [...kept];
  }

  #known(asked: AskedPage): Foreseen | undefined {
    return this.#ahead.find((each) => isFor(asked, each));
  }

  #ask(asked: AskedPage): Foreseen {
    const unneeded = new AbortController();
    let read = (): void => undefined;
    const turnCame = new Promise<void>((resolve, reject) => {
      read = resolve;
      unneeded.signal.addEventListener("abort", () => reject(NOT_NEEDED), { once: true });
    });
    turnCame.catch(() => undefined);
    let [hasCome, wasGiven] = [false, false];
    const came = (): void => {
      if (hasCome) return;
      hasCome = true;
      // Who asks for one page at a time wants each to be read before the next.
      if (this.#inFlight() > 1) this.#fill();
    };
    const turn = {
      signal: unneeded.signal,
      mayWait: () => {
        // What had come could not be read, and was asked for again.
        hasCome = false;
        return this.#mayWait(asked);
      },
      came: (): Promise<void> => {
        came();
        // Reading a page holds everything else up: the request of another one goes out before.
        const mayBeRead = turnCame.then(nextTurn);
        // Who goes alone does not wait for it.
        mayBeRead.catch(() => undefined);
        return mayBeRead;
      },
    };
    const page = this.#fetch(asked.offset, asked.limit, turn);
    // A page ahead that fails is no failure before it is needed, and none at all when it never is.
    page.then(came, () => undefined);
    return {
      asked,
      came: () => hasCome,
      given: () => wasGiven,
      give: () => {
        read();
        return page.finally(() => (wasGiven = true));
      },
      stop: () => unneeded.abort(NOT_NEEDED),
    };
  }

  /** Whether a throttled page is among the first that are allowed now; one that is not is let go in the same breath. */
  #mayWait(asked: AskedPage): boolean {
    const first = this.#underway.slice(0, this.#inFlight());
    if (first.some((each) => isSame(each.asked, asked))) return true;
    this.#throttled = true;
    this.#ahead = this.#ahead.filter((each) => !isSame(each.asked, asked));
    return false;
  }
}

const NOT_NEEDED = new Error("the page is not needed any more");

function isFor(asked: AskedPage, each: Foreseen): boolean {
  return isSame(each.asked, asked) && !each.given();
}

function isSame(one: AskedPage, other: AskedPage): boolean {
  return one.offset === other.offset && one.limit === other.limit;
}
