#!/usr/bin/env node
/**
 * The plugin `pulumi-resource-cbr`: the engine starts it with its own address and reads the port from the first line
 * of stdout. Wiring only.
 */
import { crashText } from "./rpc/crash-text.ts";
import { serve } from "./rpc/serve.ts";
import { createSession } from "./rpc/session.ts";
import { watchParent } from "./rpc/watch-parent.ts";
import { systemClock } from "./support/clock.ts";

/** Node would print an error with all its members, such as the headers of a request. */
function crash(error: unknown): never {
  process.stderr.write(`${crashText(error)}\n`);
  process.exit(1);
}

process.on("uncaughtException", crash);

/** How long calls under way may take to end once the plugin is told to. */
const GRACE_MS = 1000;

async function run(engineAddress: string | undefined): Promise<void> {
  const session = createSession();
  if (engineAddress !== undefined) session.attach(engineAddress);
  const plugin = await serve(session);
  const ending = new AbortController();

  async function end(): Promise<void> {
    if (ending.signal.aborted) return;
    ending.abort();
    session.cancel();
    await Promise.race([plugin.stop(), systemClock.sleep(GRACE_MS)]);
    session.close();
    // Calls that outlast the grace must not keep a plugin alive whose engine is gone.
    process.exit(0);
  }

  process.on("SIGINT", () => void end());
  process.on("SIGTERM", () => void end());
  if (engineAddress !== undefined) {
    void watchParent(systemClock, () => process.ppid, ending.signal).then((gone) =>
      gone ? end() : undefined,
    );
  }
  process.stdout.write(`${plugin.port}\n`);
}

void run(process.argv.slice(2).find((argument) => !argument.startsWith("-")));
