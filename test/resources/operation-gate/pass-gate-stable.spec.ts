import assert from "node:assert/strict";

import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import { caught } from "../../support/caught.ts";
import { NOON } from "../../support/manual-clock.ts";
import { endedLog, timeline } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

const inputs = { filter: {}, stableFor: "25s", pollInterval: { min: "10s", max: "10s" } };
const operationLogs = [endedLog(1, "2026-03-01T11:00:00Z")];

describe("passGate: stableFor", () => {
  it("[I] opens when the verdict has held for so long, not earlier and not later", () =>
    onGate({ data: operationLogs }, async (stage) => {
      const context = stage.context();
      const { attempts, passedAt } = await stage.pass(inputs, context, 60_000);
      assert.deepEqual(stage.seconds(), [0, 10, 20, 25]);
      assert.deepEqual([attempts, passedAt], [4, new Date(NOON + 25_000).toISOString()]);
      assert.equal(context.lines.status[0], "the verdict holds and must go on holding, 1m left");
    }));

  it("[I] begins anew when the verdict breaks meanwhile", () => {
    const steps = [
      { after: "15s", status: "running" },
      { after: "38s", status: "success" },
    ];
    return onGate({ data: { operationLogs, timelines: [timeline(7, steps)] } }, async (stage) => {
      await stage.pass(inputs);
      assert.deepEqual(stage.seconds(), [0, 10, 20, 30, 40, 50, 60, 65]);
    });
  });

  it("[I] begins anew when the log cannot be read meanwhile", () =>
    onGate({ data: operationLogs }, async (stage) => {
      stage.simulator.setFaults([{ match: { operation: "list", nth: 3 }, do: "status", status: 500 }]);
      await stage.pass(inputs, stage.context(undefined, { ...stage.keys, maxRetries: 0 }));
      assert.deepEqual(stage.seconds(), [0, 10, 20, 30, 40, 50, 55]);
    }));

  it("[I] a failure meanwhile ends it at once", () => {
    const timelines = [timeline(7, [{ after: "15s", status: "failed" }])];
    return onGate({ data: { operationLogs, timelines } }, async (stage) => {
      await caught(stage.pass(inputs), GateHeldError);
      assert.deepEqual(stage.seconds(), [0, 10, 20]);
    });
  });

  it("[I] longer than the timeout is held, and says why", () =>
    onGate({ data: operationLogs }, async (stage) => {
      const error = await caught(stage.pass(inputs, stage.context(), 15_000), GateHeldError);
      assert.deepEqual(stage.seconds(), [0, 10, 15]);
      assert.match(error.message, /the verdict held for 15s only, not for 25s after 3 looks in 15s/u);
    }));
});
