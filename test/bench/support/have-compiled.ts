import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import { withPlugin, withSimulator } from "./service.ts";

/**
 * Has the plugin list logs once before it is measured: it keeps what was compiled when it ends, as on any machine where it was
 * used before.
 */
export async function haveCompiled(): Promise<void> {
  const engine = await startEngine();
  try {
    await withSimulator([], (simulator) =>
      withPlugin(simulator, engine.address, (plugin) => plugin.invoke("cbr:index:getOperationLogs", {})),
    );
  } finally {
    engine.stop();
  }
}
