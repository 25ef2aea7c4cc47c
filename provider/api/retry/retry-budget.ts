import { TransportError } from "../errors/transport-error.ts";

const FULL_TOKENS = 500;
const RETRY_COST = 5;
/** A timeout holds a connection for its whole length, so the attempt after it is dearer. */
const RETRY_AFTER_TIMEOUT_COST = 10;
const SUCCESS_REFUND = 1;

/**
 * What the retries of one client may cost in all. An outage drains it, and from then on every request is made once;
 * successes fill it again. Calls at once draw on the same one.
 */
export class RetryBudget {
  /** Whether throttled attempts are made again until the call's deadline, whatever their number. */
  readonly outlastsThrottles: boolean = false;
  #tokens = FULL_TOKENS;

  /** What is left, 0–500. */
  get tokens(): number {
    return this.#tokens;
  }

  /**
   * Pays for another attempt.
   * @param error - What the attempt before it threw.
   * @returns Whether there was enough; nothing is taken when there was not.
   */
  pay(error: unknown): boolean {
    const timeout = error instanceof TransportError && error.kind === "timeout";
    const cost = timeout ? RETRY_AFTER_TIMEOUT_COST : RETRY_COST;
    if (cost > this.#tokens) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Gives back what a success is worth; never above what it held at first. */
  refund(): void {
    this.#tokens = Math.min(FULL_TOKENS, this.#tokens + SUCCESS_REFUND);
  }
}
