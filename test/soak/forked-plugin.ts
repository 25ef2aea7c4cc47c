import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { connectTo, type PluginClient } from "../rpc/plugin-client.ts";

/** A plugin in another process. */
export interface ForkedPlugin {
  readonly plugin: PluginClient;
  /** What its heap holds after a collection, bytes. */
  readonly heapBytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts a plugin whose heap can be measured. */
export async function forkPlugin(): Promise<ForkedPlugin> {
  const file = fileURLToPath(new URL("plugin-process.ts", import.meta.url));
  const child = fork(file, { execArgv: ["--expose-gc"], stdio: "inherit" });
  const plugin = connectTo(await numberFrom(child));
  return {
    plugin,
    heapBytes() {
      child.send("heap");
      return numberFrom(child);
    },
    async stop() {
      await plugin.stop();
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function numberFrom(child: ChildProcess): Promise<number> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the plugin's process ended");
  });
  const [number] = (await Promise.race([once(child, "message"), ended])) as [number];
  return number;
}
