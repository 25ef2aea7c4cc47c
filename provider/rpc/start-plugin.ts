import { crashText } from "./crash-text.ts";
import { createDoor } from "./door.ts";

/** Node would print an error with all its members, such as the headers of a request. */
function crash(error: unknown): never {
  process.stderr.write(`${crashText(error)}\n`);
  process.exit(1);
}

/**
 * Tells the engine the port, in the first line of stdout, and serves it from then on. The port is told before what serves
 * it is loaded, so that the engine's way to it and the loading go on side by side.
 * @param engineAddress - Of the engine that started the plugin: `host:port`. Without one it serves whoever attaches.
 */
export async function startPlugin(engineAddress: string | undefined): Promise<void> {
  process.on("uncaughtException", crash);
  const door = await createDoor();
  process.stdout.write(`${door.port}\n`);
  const { runPlugin } = await import("./run-plugin.ts");
  runPlugin(door, engineAddress);
}
