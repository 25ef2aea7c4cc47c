import { fileURLToPath } from "node:url";

import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import type { SimulatorProcess } from "../../../tools/run/start-simulator.ts";
import type { Comparison } from "../comparison.ts";
import type { Row } from "../row.ts";
import { inTurns } from "../support/in-turns.ts";
import { MIB } from "../support/memory.ts";
import { measuredVerdict } from "../support/measured-call.ts";
import { NodeProcess } from "../support/node-process.ts";
import { withSimulator } from "../support/service.ts";

const RUNS = 5;
const FEW = 100_000;
const MANY = 1_000_000;

const KEPT_SCRIPT = fileURLToPath(new URL("../support/kept-memory.ts", import.meta.url));

/** What a judge keeps of so many logs once everything else was collected, bytes. */
async function keptBytes(logs: number): Promise<number> {
  const judging = new NodeProcess(["--expose-gc", KEPT_SCRIPT, String(logs)]);
  const line = await judging.line();
  await judging.end();
  return Number(line);
}

function perLog(what: string, { ours, base }: Record<"ours" | "base", readonly number[]>): Comparison {
  return {
    what: `verdict over 1,000,000 logs: ${what}`,
    baseline: "over 100,000",
    unit: "MiB",
    ours: ours.map((bytes) => bytes / MIB),
    base: base.map((bytes) => bytes / MIB),
    target: { kind: "each", most: 40, of: (MANY - FEW) / MIB, noun: "bytes a log" },
  };
}

/**
 * What a verdict keeps of each log, many beside few: the peak memory of a plugin, which has as much uncollected as V8 lets lie,
 * and what is left when everything is collected.
 */
export const verdictMemory: Row = {
  id: "verdict-memory",
  async measure({ runs = RUNS, say }) {
    const engine = await startEngine();
    const peak = (simulator: SimulatorProcess, logs: number) => async (): Promise<number> =>
      (await measuredVerdict(simulator, engine.address, logs)).peakBytes;
    say("a simulator invents 1,000,000 logs");
    try {
      return await withSimulator(["--logs", String(FEW)], (few) =>
        withSimulator(["--logs", String(MANY)], async (many) => {
          const taken = await inTurns(runs, { ours: peak(many, MANY), base: peak(few, FEW) });
          const kept = { ours: [await keptBytes(MANY)], base: [await keptBytes(FEW)] };
          return [perLog("peak memory of the plugin", taken), perLog("what is kept of them", kept)];
        }),
      );
    } finally {
      engine.stop();
    }
  },
};
