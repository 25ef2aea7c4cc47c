import type { OperationLog } from "../../schema/generated/types.ts";
import type { StartPass } from "./log-sink.ts";

/** Keeps something of every log of the last pass. */
export interface Collector<Kept> {
  readonly start: StartPass;
  /** Of each log once, in the service's order. */
  readonly kept: () => Kept[];
}

/**
 * Makes a collector that has nothing yet.
 * @param keep - What is kept of a log.
 */
export function collector<Kept>(keep: (log: OperationLog) => Kept): Collector<Kept> {
  let kept: Kept[] = [];
  return {
    start() {
      const taken: Kept[] = [];
      kept = taken;
      return {
        greedy: true,
        add(logs) {
          for (const log of logs) taken.push(keep(log));
        },
        enough: () => false,
      };
    },
    kept: () => kept,
  };
}
