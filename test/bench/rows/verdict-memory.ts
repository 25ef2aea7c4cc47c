import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import type { SimulatorProcess } from "../../../tools/run/start-simulator.ts";
import type { Row } from "../row.ts";
import { inTurns } from "../support/in-turns.ts";
import { MIB } from "../support/memory.ts";
import { measuredVerdict } from "../support/measured-call.ts";
import { withSimulator } from "../support/service.ts";

const RUNS = 5;
const FEW = 100_000;
const MANY = 1_000_000;

/** What a verdict keeps of each log: the peak memory of a plugin over many logs beside that over few. */
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
          return [
            {
              what: "verdict over 1,000,000 logs: peak memory of the plugin",
              baseline: "over 100,000",
              unit: "MiB",
              ours: taken.ours.map((bytes) => bytes / MIB),
              base: taken.base.map((bytes) => bytes / MIB),
              target: { kind: "each", most: 40, of: (MANY - FEW) / MIB, noun: "bytes a log" },
            },
          ];
        }),
      );
    } finally {
      engine.stop();
    }
  },
};
