import { type CbrClient, createCbrClient } from "../../provider/api/cbr-client.ts";
import { resolveSettings } from "../../provider/api/settings/resolve-settings.ts";
import type { ProviderConfiguration } from "../../provider/schema/generated/types.ts";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../simulator/index.ts";
import { type ManualClock, manualClock } from "./manual-clock.ts";

/** What a test of the client works with. */
export interface Stage {
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  /** Makes a client for the simulator, by token and project ID unless told otherwise; it is closed in the end. */
  readonly client: (configuration?: ProviderConfiguration) => CbrClient;
  /** The configuration that signs with the simulator's keys. */
  readonly keys: ProviderConfiguration;
}

export interface StageOptions extends SimulatorOptions {
  /** The client's. Default: a new one. The simulator's tells the same time. */
  readonly manual?: ManualClock;
  /** Called when the simulator is to wait before it goes on, as by the fault `slow`; it then waits for ever. */
  readonly onWait?: () => void;
}

/** Runs a simulator and clients of it, all by one clock, for as long as the body takes. */
export async function onStage<Result>(
  { manual: clock = manualClock(), onWait = () => undefined, ...options }: StageOptions,
  body: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const wait = (_ms: number, signal: AbortSignal): Promise<void> => {
    onWait();
    return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  };
  const simulator = await startSimulator({ ...options, clock: { now: () => clock.now(), wait } });
  const clients: CbrClient[] = [];
  const { endpoint, projectId, token, accessKey, secretKey, securityToken } = simulator;
  try {
    return await body({
      simulator,
      clock,
      keys: {
        endpoint,
        projectId,
        accessKey,
        secretKey,
        ...(securityToken === undefined ? {} : { securityToken }),
      },
      client(configuration = { endpoint, projectId, token }) {
        const settings = resolveSettings({ metadataEndpoint: "off", ...configuration }, () => undefined);
        const client = createCbrClient(settings, { clock });
        clients.push(client);
        return client;
      },
    });
  } finally {
    for (const client of clients) client.close();
    await simulator.close();
  }
}
