import type { FaultKind } from "../fault-kind.ts";
import { flag } from "../fault-kind.ts";

export interface ResetParameters {
  /** Break off after the head of the answer instead of before it. Default false. */
  afterHeaders?: boolean;
}

/** Breaks the connection off. */
export const reset: FaultKind<ResetParameters> = {
  rules: { afterHeaders: flag },
  apply: async ({ afterHeaders }, exchange) => {
    if (afterHeaders) {
      exchange.sendHead(exchange.answer());
      // A reset at once would overtake the head, which still waits in the buffers.
      await exchange.headSent();
    }
    exchange.reset();
  },
};
