import type { Output } from "@pulumi/pulumi";
import { OperationGate } from "pulumi-cbr";
import { startSimulator } from "../../../simulator/index.ts";
import { connectionConfig } from "../../../tools/run/connection-config.ts";
import type { Row } from "../row.ts";
import { endingBackup, resourceName } from "../support/backups.ts";
import { baselinePlugin } from "../support/baseline-script.ts";
import { withStacks } from "../support/stack.ts";

const RUNS = 5;
const GATES = 50;
const QUERIES = 5;
const PARALLEL = 2 * GATES;
const BACKUP_TAKES = "8s";
const LATENCY_MS = 50;

/** Gates that wait for the backups of a few resources, and how often each looked. */
function gated(): Promise<{ attempts: Output<number>[] }> {
  const gates = Array.from({ length: GATES }, (_none, index) => {
    const filter = { resourceName: resourceName(index % QUERIES) };
    return new OperationGate(`gate-${index}`, { filter, pollInterval: { min: "1s", max: "2s" } });
  });
  return Promise.resolve({ attempts: gates.map(({ attempts }) => attempts) });
}

/** Many gates of one stack that wait for few backups. */
export const gates: Row = {
  id: "gates",
  async measure({ runs = RUNS }) {
    await baselinePlugin();
    const simulator = await startSimulator({ data: [], latencyMs: LATENCY_MS });
    try {
      return await withStacks(async (stackOf) => {
        const ours: number[] = [];
        const base: number[] = [];
        for (let run = 0; run < runs; run++) {
          const stack = await stackOf(gated, connectionConfig(simulator));
          const timelines = Array.from({ length: QUERIES }, (_none, resource) =>
            endingBackup(resource, { after: BACKUP_TAKES }),
          );
          simulator.setData({ timelines });
          simulator.requests.length = 0;
          const { outputs } = await stack.up({ parallel: PARALLEL });
          ours.push(simulator.requests.length);
          base.push((outputs["attempts"]?.value as number[]).reduce((sum, each) => sum + each, 0));
        }
        return [
          {
            what: `${GATES} gates on one stack with ${QUERIES} distinct queries`,
            baseline: "one request a gate and look",
            unit: "requests",
            ours,
            base,
            target: { kind: "ratio", most: 0.2 },
          },
        ];
      });
    } finally {
      await simulator.close();
    }
  },
};
