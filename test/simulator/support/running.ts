import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { startSimulator } from "../../../simulator/index.ts";

/** Runs a simulator for as long as the body takes. */
export async function running<T>(
  options: SimulatorOptions,
  body: (simulator: Simulator) => Promise<T>,
): Promise<T> {
  const simulator = await startSimulator(options);
  try {
    return await body(simulator);
  } finally {
    await simulator.close();
  }
}
