import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { bundle } from "../../tools/build/bundle.ts";
import { connectTo, type PluginClient } from "../rpc/plugin-client.ts";

/** A plugin in another process. */
export interface ForkedPlugin {
  readonly plugin: PluginClient;
  /** What its heap holds after a collection, bytes. */
  readonly heapBytes: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a plugin whose heap can be measured. It is bundled, as users have it: the compiler that Node runs TypeScript with
 * would stand in the heap, seven megabytes that come and go.
 */
export async function forkPlugin(): Promise<ForkedPlugin> {
  const folder = mkdtempSync(join(tmpdir(), "cbr-soak-"));
  const file = join(folder, "plugin-process.cjs");
  await bundle("test/soak/plugin-process.ts", file);
  const child = fork(file, { execArgv: ["--expose-gc"], stdio: "inherit" });
  const nextNumber = numbersOf(child);
  const plugin = connectTo(await nextNumber());
  return {
    plugin,
    heapBytes() {
      child.send("heap");
      return nextNumber();
    },
    async stop() {
      await plugin.stop();
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Makes what waits for the next number that a process tells, and fails when it ends instead. */
function numbersOf(child: ChildProcess): () => Promise<number> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the plugin's process ended");
  });
  ended.catch(() => undefined);
  return async () => {
    const [number] = (await Promise.race([once(child, "message"), ended])) as [number];
    return number;
  };
}
