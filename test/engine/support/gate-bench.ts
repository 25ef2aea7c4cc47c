import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";

import { type DataSet, type Simulator, startSimulator } from "../../../simulator/index.ts";
import { connectionConfig } from "../../../tools/run/connection-config.ts";
import { inlineStack } from "../../../tools/run/inline-stack.ts";
import { createRunFolder, type RunFolder } from "../../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "./cloud-variables.ts";
import { GateStack } from "./gate-stack.ts";
import { pluginFolder } from "./ways.ts";

const project = {
  name: "gated",
  runtime: "nodejs",
  plugins: { providers: [{ name: "cbr", path: pluginFolder }] },
} as const;

/** A simulator, and stacks that reach it; to be had while a suite runs. */
export class GateBench {
  #folder: RunFolder | undefined;
  #simulator: Simulator | undefined;
  #made = 0;

  /** Prepares both; the simulator serves nothing yet. */
  async open(): Promise<void> {
    this.#folder = await createRunFolder();
    this.#simulator = await startSimulator({ data: [] });
  }

  async close(): Promise<void> {
    await this.#simulator?.close();
    this.#folder?.dispose();
  }

  get folder(): RunFolder {
    if (this.#folder === undefined) throw new Error("the suite has not begun");
    return this.#folder;
  }

  get simulator(): Simulator {
    if (this.#simulator === undefined) throw new Error("the suite has not begun");
    return this.#simulator;
  }

  /**
   * Makes a stack of inline programs.
   * @param config - Laid over what reaches the service.
   * @param service - The bench's own unless told another one.
   */
  async stack(config: ConfigMap = {}, service = this.simulator): Promise<GateStack> {
    this.#made += 1;
    const stack = await inlineStack(this.folder, {
      stackName: `gated-${this.#made}`,
      program: () => Promise.resolve(),
      project,
      config: { ...connectionConfig(service), ...config },
    });
    return new GateStack(stack, this.folder);
  }

  /** Gives the simulator logs and counts its requests anew. */
  serve(data: readonly unknown[] | DataSet): void {
    this.simulator.setData(data);
    this.simulator.requests.length = 0;
  }
}

/** Lends a bench to the suite that calls this in its `describe`. */
export function useGateBench(): GateBench {
  const bench = new GateBench();
  withoutCloudVariables();
  before(() => bench.open());
  after(() => bench.close());
  return bench;
}
