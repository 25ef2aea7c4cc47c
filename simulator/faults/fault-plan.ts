import type { OperationName } from "../router/route.ts";
import type { Fault, FaultMatch } from "./fault.ts";

/** An ordered list of faults, and how many requests it has seen. */
export class FaultPlan {
  readonly #faults: readonly Fault[];
  readonly #seen = new Map<OperationName | "*", number>();

  /**
   * @param faults - The first entry that matches a request wins.
   */
  constructor(faults: readonly Fault[]) {
    this.#faults = faults;
  }

  /**
   * Counts a request and says what goes wrong with it.
   * @param operation - What it asks for; undefined when it leads nowhere.
   * @returns The fault to inject, if any.
   */
  next(operation: OperationName | undefined): Fault | undefined {
    this.#count("*");
    if (operation) this.#count(operation);
    return this.#faults.find(({ match }) => this.#meets(match, operation));
  }

  #count(operation: OperationName | "*"): void {
    this.#seen.set(operation, (this.#seen.get(operation) ?? 0) + 1);
  }

  #meets({ operation, nth = "every" }: FaultMatch, asked: OperationName | undefined): boolean {
    if (operation !== "*" && operation !== asked) return false;
    if (nth === "every") return true;
    const [from, to] = typeof nth === "number" ? [nth, nth] : nth;
    const seen = this.#seen.get(operation) ?? 0;
    return seen >= from && seen <= to;
  }
}
