import type { OperationLog } from "../../schema/generated/types.ts";
import type { StartPass } from "./log-sink.ts";

/** Keeps every log of the last pass. */
export interface Collector {
  readonly start: StartPass;
  /** Each log once, in the service's order. */
  readonly logs: () => OperationLog[];
}

/** Makes a collector that has nothing yet. */
export function collector(): Collector {
  let kept: OperationLog[] = [];
  return {
    start() {
      const taken: OperationLog[] = [];
      kept = taken;
      return { greedy: true, add: (logs) => void taken.push(...logs), enough: () => false };
    },
    logs: () => kept,
  };
}
