import { startEngine } from "../rpc/resources/support/fake-engine.ts";
import { median } from "./comparison.ts";
import type { Setting } from "./row.ts";
import { type MeasuredCall, measuredList, measuredVerdict } from "./support/measured-call.ts";
import { MIB } from "./support/memory.ts";
import { withSimulator } from "./support/service.ts";

const RUNS = 3;
const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;
/** A longer list would not fit into one message of the protocol. */
const LONGEST_LIST = 100_000;

/** What a call takes for an estate of some size. */
export interface ScalingPoint {
  readonly call: "list" | "verdict";
  readonly logs: number;
  readonly ms: number;
  readonly peakMiB: number;
}

/** Measures list and verdict over estates of growing size, each by plugins that were just started. */
export async function measureScaling({ runs = RUNS, say }: Setting): Promise<ScalingPoint[]> {
  const engine = await startEngine();
  const points: ScalingPoint[] = [];
  try {
    for (const logs of SIZES) {
      say(`a simulator invents ${logs} logs`);
      await withSimulator(["--logs", String(logs)], async (simulator) => {
        const calls: Record<ScalingPoint["call"], MeasuredCall[]> = { list: [], verdict: [] };
        for (let run = 0; run < runs; run++) {
          if (logs <= LONGEST_LIST) calls.list.push(await measuredList(simulator, engine.address));
          calls.verdict.push(await measuredVerdict(simulator, engine.address, logs));
        }
        points.push(...pointOf("list", logs, calls.list), ...pointOf("verdict", logs, calls.verdict));
      });
    }
    return points;
  } finally {
    engine.stop();
  }
}

function pointOf(call: ScalingPoint["call"], logs: number, taken: readonly MeasuredCall[]): ScalingPoint[] {
  if (taken.length === 0) return [];
  const ms = median(taken.map((each) => each.ms));
  return [{ call, logs, ms, peakMiB: median(taken.map(({ peakBytes }) => peakBytes)) / MIB }];
}
