import { getBackupCompliance } from "pulumi-cbr";
import { connectionConfig } from "../../../tools/run/connection-config.ts";
import type { Row } from "../row.ts";
import { baselinePlugin } from "../support/baseline-script.ts";
import { inTurns } from "../support/in-turns.ts";
import { withSimulator } from "../support/service.ts";
import { withStacks } from "../support/stack.ts";
import { warm } from "../support/warm.ts";

const RUNS = 7;
const LOGS = 100_000;

async function judging(): Promise<void> {
  const { source } = await getBackupCompliance({ rules: [{ type: "lastSuccessWithin" }] });
  if (source.read !== LOGS || !source.complete) throw new Error("the log was not read to its end");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** A verdict in a program: what the call adds to a preview under the real engine. */
export const program: Row = {
  id: "program",
  async measure({ runs = RUNS }) {
    await baselinePlugin();
    return withSimulator(["--logs", String(LOGS)], (simulator) =>
      withStacks(async (stackOf) => {
        const withCall = await stackOf(judging, connectionConfig(simulator));
        const without = await stackOf(() => Promise.resolve(), connectionConfig(simulator));
        const tasks = {
          ours: () => timed(() => withCall.preview()),
          base: () => timed(() => without.preview()),
        };
        await warm(tasks);
        return [
          {
            what: "verdict over 100,000 logs in a program, preview",
            baseline: "same program without any call",
            unit: "ms",
            ...(await inTurns(runs, tasks)),
            target: { kind: "more", most: 2500 },
          },
        ];
      }),
    );
  },
};
