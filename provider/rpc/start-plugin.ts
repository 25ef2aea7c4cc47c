import { endWith } from "../support/end-with.ts";
import { crashText } from "./crash-text.ts";
import { createDoor } from "./door.ts";

/** Node would print an error with all its members, such as the headers of a request. */
const crash = (error: unknown): never => endWith(crashText(error));

/**
 * Tells the engine the port, in the first line of stdout, and serves it from then on. The port is told before what serves
 * it is loaded, so that the engine's way to it and the loading go on side by side.
 * @param args - Of the process: `host:port` of the engine that started it, and options that say nothing to a plugin. Without an
 * engine it serves whoever attaches.
 * @param load - Loads what serves it.
 */
export async function startPlugin(
  args: readonly string[],
  load: () => Promise<typeof import("./run-plugin.ts")>,
): Promise<void> {
  process.on("uncaughtException", crash);
  const door = await createDoor();
  process.stdout.write(`${door.port}\n`);
  const { runPlugin } = await load();
  runPlugin(
    door,
    args.find((argument) => !argument.startsWith("-")),
  );
}
