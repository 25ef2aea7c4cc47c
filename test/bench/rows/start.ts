import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import type { Row } from "../row.ts";
import { baselineScript, pluginScript } from "../support/baseline-script.ts";
import { inTurns } from "../support/in-turns.ts";
import { NodeProcess } from "../support/node-process.ts";
import { PluginProcess } from "../support/plugin-process.ts";
import { warm } from "../support/warm.ts";

const RUNS = 31;

async function untilPort(script: string, engine: string): Promise<number> {
  const plugin = new NodeProcess([script, engine]);
  await plugin.line();
  const { ageMs } = plugin;
  await plugin.stop();
  return ageMs;
}

async function untilAnswer(script: string, engine: string): Promise<number> {
  const begun = performance.now();
  const plugin = await PluginProcess.start(script, [engine]);
  await plugin.greet();
  const ms = performance.now() - begun;
  await plugin.stop();
  return ms;
}

async function bareNode(): Promise<number> {
  const node = new NodeProcess(["-e", "0"]);
  await node.end();
  return node.ageMs;
}

/** From the start of the process to the line with the port, and to the first answer. */
export const start: Row = {
  id: "start",
  async measure({ runs = RUNS }) {
    const stock = await baselineScript("stock-host");
    const engine = await startEngine();
    const tasks = {
      bare: bareNode,
      port: () => untilPort(pluginScript, engine.address),
      stockPort: () => untilPort(stock, engine.address),
      answer: () => untilAnswer(pluginScript, engine.address),
      stockAnswer: () => untilAnswer(stock, engine.address),
    };
    await warm(tasks);
    const taken = await inTurns(runs, tasks);
    engine.stop();
    const port = { what: "start: spawn → port line", unit: "ms", ours: taken.port } as const;
    const answer = { what: "start: spawn → first answer", unit: "ms", ours: taken.answer } as const;
    return [
      { ...port, baseline: "`node -e 0`", base: taken.bare, target: { kind: "ratio", most: 2.6 } },
      { ...port, baseline: "stock host", base: taken.stockPort, target: { kind: "ratio", most: 0.5 } },
      { ...answer, baseline: "stock host", base: taken.stockAnswer, target: { kind: "ratio", most: 0.5 } },
    ];
  },
};
