import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";

export interface LengthParameters {
  /** How many bytes more than there are the answer announces; fewer when negative, but never fewer than none. */
  by: number;
}

/** Sends the real answer under a Content-Length that is wrong, and ends the connection. */
export const length: FaultKind<LengthParameters> = {
  rules: { by: { ...integer(-(2 ** 31), 2 ** 31), required: true } },
  apply: ({ by }, exchange) => {
    const answer = exchange.answer();
    const announced = Math.max(0, Buffer.byteLength(answer.body) + by);
    exchange.sendHead({ ...answer, headers: { ...answer.headers, "Content-Length": String(announced) } });
    exchange.sendPiece(answer.body);
    exchange.endConnection();
  },
};
