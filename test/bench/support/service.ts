import {
  type SimulatorProcess,
  type SimulatorReady,
  startSimulatorProcess,
} from "../../../tools/run/start-simulator.ts";
import { NodeProcess } from "./node-process.ts";
import { PluginProcess } from "./plugin-process.ts";
import { pluginScript } from "./baseline-script.ts";

/** How the plugin asks by default: so many pages at once, each with so many logs, the last of which the next one repeats. */
const IN_FLIGHT = 4;
const PAGE = 1000;
const OVERLAP = 1;

/** Runs a simulator in a process of its own for as long as the body takes. */
export async function withSimulator<Result>(
  options: readonly string[],
  body: (simulator: SimulatorProcess) => Promise<Result>,
): Promise<Result> {
  const simulator = await startSimulatorProcess(options);
  try {
    return await body(simulator);
  } finally {
    await simulator.stop();
  }
}

/** Runs a plugin that was just started and knows the simulator for as long as the body takes. */
export async function withPlugin<Result>(
  { endpoint, projectId, token }: SimulatorReady,
  engine: string,
  body: (plugin: PluginProcess) => Promise<Result>,
): Promise<Result> {
  const plugin = await PluginProcess.start(pluginScript, [engine]);
  try {
    await plugin.configure({ endpoint, projectId, token, callTimeout: "1h" });
    return await body(plugin);
  } finally {
    await plugin.stop();
  }
}

/**
 * Fetches and parses the pages that the plugin reads, in a process that was just started.
 * @param simulator - Serves them.
 * @param logs - How many there are.
 * @returns Milliseconds.
 */
export async function floorMs({ endpoint, projectId, token }: SimulatorReady, logs: number): Promise<number> {
  const floor = new NodeProcess([new URL("../baselines/floor-client.ts", import.meta.url).pathname]);
  const url = `${endpoint}/v3/${projectId}/operation-logs`;
  floor.tell(JSON.stringify({ url, token, pages: pagesOf(logs), inFlight: IN_FLIGHT }));
  const { ms } = JSON.parse(await floor.line()) as { ms: number };
  await floor.stop();
  return ms;
}

function pagesOf(logs: number): string[] {
  const pages = [`limit=${PAGE}&offset=0`];
  for (let at = PAGE - OVERLAP; at + OVERLAP < logs; at += PAGE - OVERLAP) {
    pages.push(`limit=${PAGE}&offset=${at}`);
  }
  return pages;
}
