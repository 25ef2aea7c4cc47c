import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";

const YEAR_MS = 366 * 86_400_000;

export interface SkewParameters {
  /** How far ahead the service's clock is, milliseconds; behind when negative. */
  ms: number;
}

/** Answers by a clock that is wrong: signatures and lifetimes are judged by it, and the Date header shows it. */
export const skew: FaultKind<SkewParameters> = {
  rules: { ms: { ...integer(-YEAR_MS, YEAR_MS), required: true } },
  apply: ({ ms }, exchange) => {
    exchange.skew(ms);
    exchange.send(exchange.answer());
  },
};
