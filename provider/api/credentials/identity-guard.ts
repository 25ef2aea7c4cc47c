import { ApiError, AuthenticationError, ThrottledError } from "../errors/api-error.ts";
import { UNKNOWN_API_CODE } from "../errors/remedies.ts";
import { normalizedCode } from "../errors/retryable-codes.ts";

/**
 * Keeps an identity from being locked: five bad signatures lock a key for five minutes. The first request goes alone;
 * once one was refused with 401, those under way are aborted and none is sent any more.
 */
export class IdentityGuard {
  #leader: Promise<unknown> | undefined;
  #proven = false;
  #refusal: AuthenticationError | undefined;
  readonly #alwaysAlone: boolean;
  readonly #stop = new AbortController();

  /**
   * @param options - `alwaysAlone`: no two requests go at once, also after one was taken for its own. Default: false.
   */
  constructor({ alwaysAlone = false }: { readonly alwaysAlone?: boolean } = {}) {
    this.#alwaysAlone = alwaysAlone;
  }

  /** Whether a request of this identity was taken for its own. */
  get proven(): boolean {
    return this.#proven;
  }

  /** Whether its requests go one by one for now. */
  get goesAlone(): boolean {
    return this.#alwaysAlone || !this.#proven;
  }

  /**
   * Sends a request when it may be sent.
   * @param send - Sends it; its signal is aborted when the identity is refused elsewhere.
   * @throws {AuthenticationError} The refusal of this request or of an earlier one.
   */
  async run<Answer>(send: (refused: AbortSignal) => Promise<Answer>): Promise<Answer> {
    while (this.goesAlone && this.#leader !== undefined) await this.#leader.catch(() => undefined);
    if (this.#refusal !== undefined) throw this.#refusal;
    const answer = this.#judged(send);
    if (this.goesAlone) this.#leader = answer;
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
      else if (knewIdentity(error)) this.#proven = true;
      throw error;
    }
  }

  #refuse(error: AuthenticationError): void {
    this.#refusal ??= error;
    this.#stop.abort(this.#refusal);
  }
}

/** Whether an error comes from behind the check of who asks: a proxy and a redirect bring no code of the service. */
function knewIdentity(error: unknown): boolean {
  if (!(error instanceof ApiError) || error instanceof ThrottledError || error.status >= 500) return false;
  return error.apiCode !== undefined && normalizedCode(error.apiCode) !== UNKNOWN_API_CODE;
}
