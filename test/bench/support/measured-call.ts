import type { SimulatorProcess } from "../../../tools/run/start-simulator.ts";
import { peakBytes } from "./memory.ts";
import { resultOf } from "./plugin-process.ts";
import { withPlugin } from "./service.ts";

/** What a call took of a plugin that was just started. */
export interface MeasuredCall {
  readonly ms: number;
  /** The most memory that the process has held. */
  readonly peakBytes: number;
}

/**
 * Judges every log.
 * @param simulator - Has the logs.
 * @param engine - Its address.
 * @param logs - How many there are; all must be read.
 */
export async function measuredVerdict(
  simulator: SimulatorProcess,
  engine: string,
  logs: number,
): Promise<MeasuredCall> {
  return withPlugin(simulator, engine, async (plugin) => {
    const args = { rules: [{ type: "lastSuccessWithin" }], timeout: "1h" };
    const answer = await plugin.invoke("cbr:index:getBackupCompliance", args);
    const { source } = resultOf(answer) as { source: { read: number; complete: boolean } };
    if (source.read !== logs || !source.complete) throw new Error("the log was not read to its end");
    return { ms: answer.ms, peakBytes: peakBytes(plugin.pid) };
  });
}

/**
 * Lists every log.
 * @param simulator - Has the logs.
 * @param engine - Its address.
 */
export async function measuredList(simulator: SimulatorProcess, engine: string): Promise<MeasuredCall> {
  return withPlugin(simulator, engine, async (plugin) => {
    const { ms } = await plugin.invoke("cbr:index:getOperationLogs", { timeout: "1h" });
    return { ms, peakBytes: peakBytes(plugin.pid) };
  });
}
