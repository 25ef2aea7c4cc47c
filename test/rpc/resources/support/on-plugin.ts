import plugins from "@pulumi/pulumi/proto/plugin_pb.js";

import { type GateStage, onGate } from "../../../resources/support/on-gate.ts";
import type { StageOptions } from "../../../support/client.ts";
import { type PluginClient, startPlugin } from "../../plugin-client.ts";
import { type FakeEngine, startEngine } from "./fake-engine.ts";

/** What a test of the plugin's resource works with. */
export interface PluginStage extends GateStage {
  readonly plugin: PluginClient;
  readonly engine: FakeEngine;
}

export interface PluginStageOptions extends StageOptions {
  /** What Configure is told; by default the simulator's endpoint and keys. `false` leaves it out. */
  readonly configuration?: object | false;
}

/** Sets a simulator, an engine and a plugin that is configured for it, all by one clock. */
export function onPlugin<Result>(
  { configuration, ...options }: PluginStageOptions,
  body: (stage: PluginStage) => Promise<Result>,
): Promise<Result> {
  return onGate(options, async (stage) => {
    const engine = await startEngine();
    const plugin = await startPlugin({}, stage.clock);
    try {
      const attachment = new plugins.PluginAttach();
      attachment.setAddress(engine.address);
      await plugin.call("attach", attachment);
      if (configuration !== false) await plugin.configure(configuration ?? stage.keys);
      return await body({ ...stage, plugin, engine });
    } finally {
      await plugin.stop();
      engine.stop();
    }
  });
}
