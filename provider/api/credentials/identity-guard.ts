import { ApiError, AuthenticationError, ThrottledError } from "../errors/api-error.ts";

/**
 * Keeps an identity from being locked: five bad signatures lock a key for five minutes. The first request goes alone;
 * once one was refused with 401, those under way are aborted and none is sent any more.
 */
export class IdentityGuard {
  #leader: Promise<unknown> | undefined;
  #proven = false;
  #refusal: AuthenticationError | undefined;
  readonly #stop = new AbortController();

  /** Whether a request of this identity was taken for its own. */
  get proven(): boolean {
    return this.#proven;
  }

  /**
   * Sends a request when it may be sent.
   * @param send - Sends it; its signal is aborted when the identity is refused elsewhere.
   * @throws {AuthenticationError} The refusal of this request or of an earlier one.
   */
  async run<Answer>(send: (refused: AbortSignal) => Promise<Answer>): Promise<Answer> {
    while (!this.#proven && this.#leader !== undefined) await this.#leader.catch(() => undefined);
    if (this.#refusal !== undefined) throw this.#refusal;
    const answer = this.#judged(send);
    if (!this.#proven) this.#leader = answer;
    try {
      return await answer;
    } finally {
      if (this.#leader === answer) this.#leader = undefined;
    }
  }

  async #judged<Answer>(send: (refused: AbortSignal) => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await send(this.#stop.signal);
      this.#proven = true;
      return answer;
    } catch (error) {
      if (error instanceof AuthenticationError) this.#refuse(error);
      else if (error instanceof ApiError && !(error instanceof ThrottledError) && error.status < 500)
        this.#proven = true;
      throw error;
    }
  }

  #refuse(error: AuthenticationError): void {
    this.#refusal ??= error;
    this.#stop.abort(this.#refusal);
  }
}
