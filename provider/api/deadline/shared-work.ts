import type { Deadline } from "./with-deadline.ts";

/** Work that several calls need at the same time: it is done once, for all of them. */
export class SharedWork<Result> {
  #under: { readonly result: Promise<Result>; readonly asker: AbortSignal } | undefined;

  /**
   * Joins the work that is under way, or begins it.
   * @param deadline - Of the call that needs it; work that it begins ends with it.
   * @param work - Does it.
   * @returns What the work brings.
   */
  async run(deadline: Deadline, work: () => Promise<Result>): Promise<Result> {
    const shared = this.#under;
    if (shared === undefined) return this.#begin(deadline, work);
    try {
      return await shared.result;
    } catch (error) {
      // The call that began it was ended; this one was not.
      if (shared.asker.aborted && !deadline.signal.aborted) return this.run(deadline, work);
      throw error;
    }
  }

  async #begin(deadline: Deadline, work: () => Promise<Result>): Promise<Result> {
    const under = { result: work(), asker: deadline.signal };
    this.#under = under;
    try {
      return await under.result;
    } finally {
      if (this.#under === under) this.#under = undefined;
    }
  }
}
