import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { startEngine } from "../../rpc/resources/support/fake-engine.ts";
import { ensurePython } from "../../../tools/run/python-environment.ts";
import type { SimulatorProcess } from "../../../tools/run/start-simulator.ts";
import type { Row } from "../row.ts";
import { inTurns } from "../support/in-turns.ts";
import { floorMs, withPlugin, withSimulator } from "../support/service.ts";
import { warm } from "../support/warm.ts";

const RUNS = 5;
const LOGS = 100_000;
const LATENCY_MS = 50;
const SCRIPT = fileURLToPath(new URL("../baselines/page_after_page.py", import.meta.url));
const REQUIREMENTS = fileURLToPath(new URL("../../official-sdk/requirements.txt", import.meta.url));

async function sdkMs(python: string, simulator: SimulatorProcess): Promise<number> {
  const { endpoint, accessKey: ak, secretKey: sk, projectId: project_id } = simulator;
  const script = promisify(execFile)(python, [SCRIPT], { env: { ...process.env, NO_PROXY: "127.0.0.1" } });
  script.child.stdin?.end(JSON.stringify({ endpoint, ak, sk, project_id }));
  const { ms, logs } = JSON.parse((await script).stdout) as { ms: number; logs: number };
  if (logs !== LOGS) throw new Error(`the SDK read ${logs} logs`);
  return ms;
}

/** Invoke of a very long list from a service that takes its time. */
export const latency: Row = {
  id: "latency",
  async measure({ runs = RUNS }) {
    const python = await ensurePython(REQUIREMENTS);
    const engine = await startEngine();
    const options = ["--logs", String(LOGS), "--latency-ms", String(LATENCY_MS)];
    try {
      return await withSimulator(options, async (simulator) => {
        const tasks = {
          ours: () =>
            withPlugin(
              simulator,
              engine.address,
              async (plugin) => (await plugin.invoke("cbr:index:getOperationLogs", {})).ms,
            ),
          floor: () => floorMs(simulator, LOGS),
          sdk: () => sdkMs(python, simulator),
        };
        await warm({ ours: tasks.ours });
        const { ours, floor, sdk } = await inTurns(runs, tasks);
        const what = "Invoke of 100,000 logs, 50 ms latency a request";
        return [
          {
            what,
            baseline: "official Python SDK, page after page",
            unit: "ms",
            ours,
            base: sdk,
            target: { kind: "ratio", most: 0.2 },
          },
          { what, baseline: "floor", unit: "ms", ours, base: floor, target: { kind: "ratio", most: 1.5 } },
        ];
      });
    } finally {
      engine.stop();
    }
  },
};
