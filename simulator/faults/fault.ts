import type { OperationName } from "../router/route.ts";
import type { FaultKindName, FaultParameters } from "./kinds.ts";

/** Which requests a fault meets. */
export interface FaultMatch {
  /** The call, or `*` for every request, those that lead nowhere included. */
  operation: OperationName | "*";
  /**
   * Which of that operation's requests, counted from 1 since the faults were set: one, an inclusive range, or each.
   * Default every.
   */
  nth?: number | [from: number, to: number] | "every";
}

/** One entry of a fault file: when it strikes, what it does, and with which parameters. */
export type Fault = {
  [Name in FaultKindName]: { match: FaultMatch; do: Name } & FaultParameters[Name];
}[FaultKindName];
