import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";

import type { SimulatorReady } from "./start-simulator.ts";

/**
 * The stack configuration that points the provider at a simulator, signing with its keys.
 * @param simulator - Where it is and what opens it.
 */
export function connectionConfig(simulator: Omit<SimulatorReady, "token">): ConfigMap {
  return {
    "cbr:endpoint": { value: simulator.endpoint },
    "cbr:region": { value: simulator.region },
    "cbr:projectId": { value: simulator.projectId },
    "cbr:accessKey": { value: simulator.accessKey, secret: true },
    "cbr:secretKey": { value: simulator.secretKey, secret: true },
  };
}
