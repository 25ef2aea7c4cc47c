import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";

export interface SlowParameters {
  /** The pause before the answer, or between two pieces of its body. */
  ms: number;
  /** The size of the pieces. Default: the answer comes whole. */
  bytes?: number;
}

/** Sends the real answer late, or drop by drop. */
export const slow: FaultKind<SlowParameters> = {
  rules: {
    ms: { ...integer(0, 3_600_000), required: true },
    bytes: integer(1, 2 ** 31 - 1),
  },
  apply: async ({ ms, bytes }, exchange) => {
    if (bytes === undefined) {
      if (await exchange.wait(ms)) exchange.send(exchange.answer());
      return;
    }
    const answer = exchange.answer();
    const body = Buffer.from(answer.body);
    exchange.sendHead(answer);
    for (let sent = 0; sent < body.length; sent += bytes) {
      if (!(await exchange.wait(ms))) return;
      exchange.sendPiece(body.subarray(sent, sent + bytes));
    }
    exchange.end();
  },
};
