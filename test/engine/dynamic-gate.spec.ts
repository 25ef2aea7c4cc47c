import assert from "node:assert/strict";

import { dynamicGated, useDynamicGateBench } from "./support/dynamic-gate.ts";
import { plannedOutputs, stepsOf } from "./support/gate-events.ts";
import { backup, unfolding } from "./support/gate-logs.ts";
import { failed, type GateStack, succeeded } from "./support/gate-stack.ts";

describe("a gate without a plugin", function () {
  this.timeout(1_200_000);
  const bench = useDynamicGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
  });

  it("[E] is planned by a preview, which asks nobody and knows no outputs", async () => {
    bench.serve([backup({ status: "failed" })]);
    const { events } = await succeeded(stack.preview(dynamicGated()));
    assert.deepEqual([stepsOf(events)["gate"], stepsOf(events)["release"]], ["create", "create"]);
    assert.equal(plannedOutputs(events, "gate")["verdict"], undefined);
    assert.deepEqual(bench.simulator.requests, []);
  });

  it("[E] tells in a preview everything that is wrong with its inputs and settings", async () => {
    const wrong = { windo: "3d", timeout: "1x", settings: { region: "Not A Region" } };
    const { seen } = await failed(stack.preview(dynamicGated("v1", wrong)));
    assert.match(seen, /windo .*did you mean window\?/u);
    assert.match(seen, /timeout .*"1x" is not from 1s to 24d/u);
    assert.match(seen, /region .*a region such as cn-north-4/u);
  });

  it("[E] says once what it waits for", async () => {
    const running = { status: "running", progress: 10 } as const;
    bench.serve(unfolding({ afterRequests: 0, ...running }, { afterRequests: 3, status: "success" }));
    const { events } = await succeeded(stack.up(dynamicGated()));
    const lines = events.flatMap(({ diagnosticEvent }) => diagnosticEvent?.message ?? []);
    const [line = "", ...others] = lines.filter((each) => each.includes("backup of ledger"));
    assert.match(line, /The gate waits: backup of ledger running, 10 %, 29m \d+s left/u);
    assert.deepEqual(others, []);
  });
});
