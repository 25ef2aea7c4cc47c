import type { FaultKind } from "../fault-kind.ts";
import { flag } from "../fault-kind.ts";

export interface HangParameters {
  /** Fall silent after the head of the answer instead of before it. Default false. */
  afterHeaders?: boolean;
}

/** Never answers; the connection stays open until the client or the simulator closes it. */
export const hang: FaultKind<HangParameters> = {
  rules: { afterHeaders: flag },
  apply: ({ afterHeaders }, exchange) => {
    if (afterHeaders) exchange.sendHead(exchange.answer());
  },
};
