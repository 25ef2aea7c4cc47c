import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import type { Row } from "../row.ts";
import { baselineScript, pluginScript } from "../support/baseline-script.ts";
import { inTurns } from "../support/in-turns.ts";
import { MIB, residentBytes } from "../support/memory.ts";
import { PluginProcess } from "../support/plugin-process.ts";
import { warm } from "../support/warm.ts";

const RUNS = 15;

async function afterStart(script: string, engine: string): Promise<number> {
  const plugin = await PluginProcess.start(script, [engine]);
  await plugin.greet();
  const bytes = residentBytes(plugin.pid);
  await plugin.stop();
  return bytes / MIB;
}

/** What a plugin holds once it has answered for the first time. */
export const memory: Row = {
  id: "memory",
  async measure({ runs = RUNS }) {
    const stock = await baselineScript("stock-host");
    const engine = await startEngine();
    const tasks = {
      ours: () => afterStart(pluginScript, engine.address),
      base: () => afterStart(stock, engine.address),
    };
    await warm(tasks);
    const taken = await inTurns(runs, tasks);
    engine.stop();
    return [
      {
        what: "memory after start",
        baseline: "stock host",
        unit: "MiB",
        ...taken,
        target: { kind: "ratio", most: 0.85 },
      },
    ];
  },
};
