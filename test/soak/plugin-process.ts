/**
 * A plugin in a process of its own, so that its heap is measured alone: tells its port, then its heap whenever it is
 * asked. Delays between attempts are cut to a hundredth, which lets minutes do for hours; time limits stay what they are.
 */
import { createDoor } from "../../provider/rpc/door.ts";
import { serve } from "../../provider/rpc/serve.ts";
import { createSession } from "../../provider/rpc/session.ts";
import { systemClock } from "../../provider/support/clock.ts";

/** No delay between attempts is longer, and no time limit is as short. */
const LONGEST_DELAY_MS = 20_000;

/** What is freed in one collection may let go of more. */
const COLLECTIONS = 4;

const session = createSession({
  environment: () => undefined,
  clock: {
    ...systemClock,
    sleep: (ms, signal) => systemClock.sleep(ms <= LONGEST_DELAY_MS ? ms / 100 : ms, signal),
  },
});

async function heapBytes(): Promise<number> {
  if (globalThis.gc === undefined) throw new Error("the process needs --expose-gc");
  for (let turn = 0; turn < COLLECTIONS; turn++) {
    globalThis.gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}

process.on("message", () => void heapBytes().then((bytes) => process.send?.(bytes)));
process.on("disconnect", () => process.exit());
void createDoor().then((door) => {
  serve(session, door);
  process.send?.(door.port);
});
