import { systemClock } from "../support/clock.ts";
import type { Door } from "./door.ts";
import { serve } from "./serve.ts";
import { createSession } from "./session.ts";
import { watchParent } from "./watch-parent.ts";

/** How long calls under way may take to end once the plugin is told to. */
const GRACE_MS = 1000;

/**
 * Serves the provider until the engine is gone or a signal says so, and then ends the process.
 * @param door - Where calls come in.
 * @param engineAddress - Of the engine that started the plugin: `host:port`. Without one it serves whoever attaches.
 */
export function runPlugin(door: Door, engineAddress: string | undefined): void {
  const session = createSession();
  if (engineAddress !== undefined) session.attach(engineAddress);
  const plugin = serve(session, door);
  const ending = new AbortController();

  async function end(): Promise<void> {
    if (ending.signal.aborted) return;
    ending.abort();
    session.cancel();
    // Lines that wait for others go out while there is time.
    void session.log.flush();
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
}
