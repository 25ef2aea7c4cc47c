import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import type { SimulatorProcess } from "../../../tools/run/start-simulator.ts";
import type { Row } from "../row.ts";
import { baselineScript } from "../support/baseline-script.ts";
import { inTurns } from "../support/in-turns.ts";
import { PluginProcess, resultOf } from "../support/plugin-process.ts";
import { floorMs, withPlugin, withSimulator } from "../support/service.ts";
import { warm } from "../support/warm.ts";

const RUNS = 11;
const LOGS = 10_000;
const TOKEN = "cbr:index:getOperationLogs";

/** Writes what the plugin answers into a file, for the stock host to answer the same. */
async function rememberAnswer(simulator: SimulatorProcess, engine: string, file: string): Promise<void> {
  const answer = await withPlugin(simulator, engine, (plugin) => plugin.invoke(TOKEN, {}));
  const value = resultOf(answer) as { complete: boolean; operationLogs: unknown[] };
  if (!value.complete || value.operationLogs.length !== LOGS) throw new Error("the list is not complete");
  writeFileSync(file, JSON.stringify(value));
}

async function stockMs(script: string, engine: string, file: string): Promise<number> {
  const plugin = await PluginProcess.start(script, [engine], { BENCH_VALUE: file });
  const { ms } = await plugin.invoke(TOKEN, {});
  await plugin.stop();
  return ms;
}

/** Invoke of a long list by a plugin that was just started, from the request to the last byte of the answer. */
export const list: Row = {
  id: "list",
  async measure({ runs = RUNS }) {
    const stock = await baselineScript("stock-host");
    const engine = await startEngine();
    const folder = mkdtempSync(join(tmpdir(), "cbr-bench-"));
    const file = join(folder, "value.json");
    try {
      return await withSimulator(["--logs", String(LOGS)], async (simulator) => {
        await rememberAnswer(simulator, engine.address, file);
        const tasks = {
          ours: () =>
            withPlugin(simulator, engine.address, async (plugin) => (await plugin.invoke(TOKEN, {})).ms),
          stock: () => stockMs(stock, engine.address, file),
          floor: () => floorMs(simulator, LOGS),
        };
        await warm(tasks);
        const { ours, stock: base, floor } = await inTurns(runs, tasks);
        const what = "Invoke of 10,000 logs, request → response bytes";
        return [
          {
            what,
            baseline: "stock host, same value from memory",
            unit: "ms",
            ours,
            base,
            target: { kind: "ratio", most: 0.25 },
          },
          { what, baseline: "floor", unit: "ms", ours, base: floor, target: { kind: "ratio", most: 2.5 } },
        ];
      });
    } finally {
      rmSync(folder, { recursive: true });
      engine.stop();
    }
  },
};
