import assert from "node:assert/strict";

import type { OperationGateArgs } from "../../../provider/schema/generated/types.ts";
import { NOON } from "../../support/manual-clock.ts";
import { ECS_1, endedLog, timeline } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

describe("passGate: a list of several pages", () => {
  it("[I] is read to its end for what still runs, unless that is not waited for", () => {
    const operationLogs = Array.from({ length: 1500 }, (_, index) =>
      endedLog(1000 + index, new Date(NOON - index * 60_000).toISOString()),
    );
    const begun = { created_at: "2026-02-01T00:00:00Z", started_at: "2026-02-01T00:00:00Z" };
    const steps = [
      { after: "0s", status: "running" },
      { after: "15s", status: "success" },
    ];
    const data = { operationLogs, timelines: [timeline(7, steps, begun)] };
    const inputs: OperationGateArgs = {
      filter: { resourceId: ECS_1.id },
      rules: [{ type: "lastSuccessWithin" }],
      pollInterval: { min: "10s", max: "10s" },
    };
    return onGate({ data }, async (stage) => {
      assert.equal((await stage.pass({ ...inputs, waitForRunning: false })).attempts, 1);
      assert.deepEqual(stage.seconds(), [0]);
      assert.equal((await stage.pass(inputs)).attempts, 3);
      assert.deepEqual(stage.seconds().slice(1), [0, 0, 10, 10, 20, 20]);
    });
  });
});
