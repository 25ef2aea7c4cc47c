import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf, warnings } from "../support/gate-events.ts";
import { backup, LOG_ID, unfolding } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

describe("a gate that is told to be lenient", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  beforeEach(async () => {
    stack = await bench.stack();
  });

  it("[E] with mode warn lets its dependent through, after a warning that cannot be overlooked", async () => {
    bench.serve([backup({ status: "failed" })]);
    const lenient = gated("v1", { mode: "warn" });
    const { events, outputs } = await succeeded(stack.up(lenient));
    assert.match(
      warnings(events)[0] ?? "",
      /^THE GATE DOES NOT HOLD and lets everything through, .*NON_COMPLIANT: ledger .*\n$/u,
    );
    assert.deepEqual([outputs["passed"]?.value, outputs["status"]?.value], [false, "NON_COMPLIANT"]);
    const { gate, release } = stack.resources();
    assert.equal(release?.outputs["input"], "v1");
    assert.equal(gate?.outputs["passed"], false);
    assert.ok(!("passedAt" in gate.outputs));
    const preview = await succeeded(stack.preview(lenient));
    assert.equal(stepsOf(preview.events)["gate"], "update");
    assert.match(warnings(preview.events).join(""), /NON_COMPLIANT: ledger/u);
  });

  it("[E] with onMissing wait waits for a backup that appears later", async () => {
    bench.serve(
      unfolding(
        { afterRequests: 2, status: "running", progress: 5 },
        { afterRequests: 3, status: "success" },
      ),
    );
    const { outputs } = await succeeded(stack.up(gated("v1", { onMissing: "wait" })));
    assert.deepEqual([outputs["attempts"]?.value, outputs["operationLogId"]?.value], [4, LOG_ID]);
    assert.equal(stack.resources()["release"]?.outputs["input"], "v1");
  });

  it("[E] with onMissing pass opens at once; without it, nothing at all is no pass", async () => {
    bench.serve([]);
    const { seen } = await failed(stack.up(gated("v1")));
    assert.match(seen, /The gate does not open: /u);
    assert.equal(stack.resources()["gate"], undefined);
    const { outputs } = await succeeded(stack.up(gated("v1", { onMissing: "pass" })));
    assert.deepEqual([outputs["passed"]?.value, outputs["attempts"]?.value], [true, 1]);
    assert.ok(!("operationLogId" in (stack.resources()["gate"]?.outputs ?? {})));
    await succeeded(stack.preview(gated("v1", { onMissing: "pass" }), { expectNoChanges: true }));
  });
});
