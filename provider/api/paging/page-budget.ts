import { ThrottledError } from "../errors/api-error.ts";
import { RetryBudget } from "../retry/retry-budget.ts";
import type { Pace } from "./pace.ts";
import type { PageTurn } from "./page.ts";
import type { Reach } from "./reach.ts";

/**
 * The budget of retries as one page of a list draws on it. A throttle costs nothing and is waited out: the service is
 * well and asked for patience, the list slows down for it, and other calls shall keep their retries. Whatever else fails
 * is paid for by the budget of all.
 */
export class PageBudget extends RetryBudget {
  override readonly outlastsThrottles = true;
  readonly #shared: RetryBudget;
  readonly #pace: Pace;
  readonly #reach: Reach;
  readonly #turn: PageTurn | undefined;
  #hasCome = false;

  /**
   * @param shared - Of all calls of the client.
   * @param pace - Of the list; hears of throttles and of pages that came.
   * @param reach - Of the list; hears what the page waits for.
   * @param turn - Of the page; one that may not wait is not tried again when it is throttled.
   */
  constructor(shared: RetryBudget, pace: Pace, reach: Reach, turn: PageTurn | undefined) {
    super();
    this.#shared = shared;
    this.#pace = pace;
    this.#reach = reach;
    this.#turn = turn;
  }

  override get tokens(): number {
    return this.#shared.tokens;
  }

  override pay(error: unknown): boolean {
    if (error instanceof ThrottledError) {
      this.#pace.throttled();
      this.#reach.held(this, error);
      return this.#turn?.mayWait() ?? true;
    }
    this.#reach.freed(this);
    return this.#shared.pay(error);
  }

  override refund(): void {
    this.#shared.refund();
  }

  /** The page has come, read or not: the throttle that it met before is over. One that comes again counts once. */
  came(): void {
    this.#reach.freed(this);
    if (!this.#hasCome) this.#pace.came();
    this.#hasCome = true;
  }
}
