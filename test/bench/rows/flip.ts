import { OperationGate } from "pulumi-cbr";
import { type RecordedRequest, startSimulator } from "../../../simulator/index.ts";
import { connectionConfig } from "../../../tools/run/connection-config.ts";
import type { Row } from "../row.ts";
import { endingBackup, resourceName } from "../support/backups.ts";
import { baselinePlugin } from "../support/baseline-script.ts";
import { Mark } from "../support/mark.ts";
import { withStacks } from "../support/stack.ts";

const RUNS = 9;
const INTERVAL_MS = 1000;

/** The look after which the backup has ended: the next one, an interval later, is the first that can see it. */
const FLIP_AFTER = 2;

/** `before` has the dependent's plugin started when the gate opens. */
function gated(): Promise<Record<string, unknown>> {
  const before = new Mark("before");
  const pollInterval = { min: `${INTERVAL_MS}ms`, max: `${INTERVAL_MS}ms` };
  const gate = new OperationGate(
    "gate",
    { filter: { resourceName: resourceName(1) }, pollInterval },
    { dependsOn: before },
  );
  const after = new Mark("after", { dependsOn: gate });
  return Promise.resolve({ createdAt: after.createdAt });
}

/** From the moment at which a backup has succeeded to the Create of what waits for it. */
export const flip: Row = {
  id: "flip",
  async measure({ runs = RUNS }) {
    await baselinePlugin();
    const ended: number[] = [];
    const onRequest = ({ operation }: RecordedRequest): void => {
      if (operation === "list") ended.push(Date.now());
    };
    const simulator = await startSimulator({ data: [], onRequest });
    try {
      return await withStacks(async (stackOf) => {
        const ours: number[] = [];
        for (let run = 0; run < runs; run++) {
          const stack = await stackOf(gated, connectionConfig(simulator));
          simulator.setData({ timelines: [endingBackup(1, { afterRequests: FLIP_AFTER })] });
          ended.length = 0;
          const { outputs } = await stack.up();
          ours.push(Number(outputs["createdAt"]?.value) - (ended[FLIP_AFTER - 1] ?? NaN));
        }
        return [
          {
            what: "gate: backup has succeeded → dependent's Create",
            baseline: "the poll interval",
            unit: "ms",
            ours,
            base: [INTERVAL_MS],
            target: { kind: "more", most: 300 },
          },
        ];
      });
    } finally {
      await simulator.close();
    }
  },
};
