import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf } from "../support/gate-events.ts";
import { backup } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

describe("a gate that is judged again only when it changes", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
    bench.serve([backup()]);
    await succeeded(stack.up(onChange("v1", "morning")));
    bench.serve([backup({ status: "failed" })]);
  });

  function onChange(version: string, release: string): ReturnType<typeof gated> {
    return gated(version, { recheck: "onChange", triggers: { release } });
  }

  it("[E] asks nobody while its inputs are the same, whatever became of the verdict", async () => {
    await succeeded(stack.preview(onChange("v1", "morning"), { expectNoChanges: true }));
    await succeeded(stack.up(onChange("v2", "morning")));
    assert.equal(stack.resources()["release"]?.outputs["input"], "v2");
    assert.deepEqual(bench.simulator.requests, []);
  });

  it("[E] is judged anew when a trigger changes, and then holds its dependent back", async () => {
    const { events } = await failed(stack.up(onChange("v3", "evening")));
    assert.equal(stepsOf(events)["gate"], "update");
    const { gate, release } = stack.resources();
    assert.equal(release?.outputs["input"], "v2");
    assert.deepEqual(gate?.inputs["triggers"], { release: "morning" });
    bench.serve([backup()]);
    await succeeded(stack.up(onChange("v3", "evening")));
    assert.equal(stack.resources()["release"]?.outputs["input"], "v3");
  });
});
