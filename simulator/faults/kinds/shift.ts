import type { FaultKind } from "../fault-kind.ts";
import { integer } from "../fault-kind.ts";

export interface ShiftParameters {
  /** How many new logs appear. Default 1. */
  logs?: number;
}

/**
 * Lets new logs appear just before the real answer, so that count grows and, newest first, every offset moves on. They
 * are there from now on.
 */
export const shift: FaultKind<ShiftParameters> = {
  rules: { logs: integer(1, 10_000) },
  apply: ({ logs = 1 }, exchange) => {
    exchange.service.letLogsAppear(logs);
    exchange.send(exchange.answer());
  },
};
