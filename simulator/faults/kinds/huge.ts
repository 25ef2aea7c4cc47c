import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";
import { filler } from "../filler.ts";

const DEFAULT_BYTES = 100_000_000;

export interface HugeParameters {
  /** The size of the body. Default 100 million. */
  bytes?: number;
}

/** Answers 200 with a body that goes on and on, of a length that it does not announce. */
export const huge: FaultKind<HugeParameters> = {
  rules: { bytes: integer(1, 2 ** 40) },
  apply: async ({ bytes = DEFAULT_BYTES }, exchange) => {
    exchange.sendOpenHead(200, { "Content-Type": "application/json" });
    for (const piece of filler(bytes)) if (!(await exchange.push(piece))) return;
    exchange.end();
  },
};
