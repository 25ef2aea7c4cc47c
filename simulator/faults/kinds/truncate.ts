import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";

export interface TruncateParameters {
  /** How many bytes of the body are left. Default: half of them. */
  bytes?: number;
}

/** Cuts the body of the real answer, in a frame that fits: what a careless proxy does. */
export const truncate: FaultKind<TruncateParameters> = {
  rules: { bytes: integer(0, 2 ** 31 - 1) },
  apply: ({ bytes }, exchange) => {
    const answer = exchange.answer();
    const body = Buffer.from(answer.body);
    const left = body.subarray(0, bytes ?? Math.floor(body.length / 2));
    exchange.sendHead({ ...answer, headers: { ...answer.headers, "Content-Length": String(left.length) } });
    exchange.sendPiece(left);
    exchange.end();
  },
};
