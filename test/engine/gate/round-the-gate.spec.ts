import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf } from "../support/gate-events.ts";
import { backup } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

describe("what goes round a gate", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
    bench.serve([backup()]);
    await succeeded(stack.up(gated("v1")));
    bench.serve([backup({ status: "failed" })]);
  });

  it("[E] an update of the dependent alone leaves the gate out", async () => {
    await failed(stack.up(gated("v2")));
    const target = [stack.resources()["release"]?.urn ?? ""];
    bench.simulator.requests.length = 0;
    const { events } = await succeeded(stack.up(gated("v2"), { target }));
    assert.equal(stepsOf(events)["release"], "update");
    assert.equal(stack.resources()["release"]?.outputs["input"], "v2");
    assert.deepEqual(bench.simulator.requests, []);
  });

  it("[E] but a dependent is not created without a gate that was never passed", async () => {
    const target = [stack.resources()["release"]?.urn ?? ""];
    await succeeded(stack.destroy());
    await failed(stack.up(gated("v3"), { target }));
    assert.deepEqual(stack.resources(), {});
  });

  it("[E] a destroy asks nobody, though the verdict does not hold", async () => {
    bench.serve([backup()]);
    await succeeded(stack.up(gated("v1")));
    bench.serve([backup({ status: "failed" })]);
    await succeeded(stack.destroy());
    assert.deepEqual(stack.resources(), {});
    assert.deepEqual(bench.simulator.requests, []);
  });
});
