import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { courseOf, stepsOf, warnings } from "../support/gate-events.ts";
import { backup, unfolding } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

describe("a gate that is judged at every run", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  /** Of the gate. */
  let stored: Record<string, unknown>;
  before(async () => {
    stack = await bench.stack();
  });
  beforeEach(async () => {
    bench.serve([backup()]);
    await succeeded(stack.up(gated("v1")));
    stored = stack.resources()["gate"]?.outputs ?? {};
    bench.simulator.requests.length = 0;
  });

  function assertReleased(version: string): void {
    assert.equal(stack.resources()["release"]?.outputs["input"], version);
  }

  it("[E] shows no change while it holds, and keeps its outputs as they were", async () => {
    await succeeded(stack.preview(gated("v1"), { expectNoChanges: true }));
    assert.ok(bench.simulator.requests.length > 0);
    const { events, outputs } = await succeeded(stack.up(gated("v1")));
    assert.equal(stepsOf(events)["gate"], "same");
    assert.equal(outputs["passedAt"]?.value, stored["passedAt"]);
    assert.deepEqual(stack.resources()["gate"]?.outputs, stored);
  });

  it("[E] fails before a pending change of its dependent when it no longer holds; later it lets it through", async () => {
    bench.simulator.setData([backup({ status: "failed" })]);
    const preview = await succeeded(stack.preview(gated("v2")));
    assert.equal(stepsOf(preview.events)["gate"], "update");
    assert.match(warnings(preview.events).join(""), /^The gate would not open now: NON_COMPLIANT: ledger/u);
    await failed(stack.preview(gated("v1"), { expectNoChanges: true }));

    const up = await failed(stack.up(gated("v2")));
    assert.match(up.seen, /The gate does not open: NON_COMPLIANT: ledger .*\[CBR_GATE_HELD\]/u);
    assert.deepEqual(courseOf(up.events, ["gate", "release"]), ["+gate"]);
    assertReleased("v1");
    assert.deepEqual(stack.resources()["gate"]?.outputs, stored);

    bench.simulator.setData([backup()]);
    await succeeded(stack.up(gated("v2")));
    assertReleased("v2");
    await succeeded(stack.preview(gated("v2"), { expectNoChanges: true }));
  });

  it("[E] waits for a backup that began since, before a pending change of its dependent", async () => {
    bench.simulator.setData(
      unfolding({ afterRequests: 0, status: "running" }, { afterRequests: 5, status: "success" }),
    );
    const { events } = await succeeded(stack.up(gated("v2")));
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate", "gate", "+release", "release"]);
    assertReleased("v2");
    assert.notEqual(stack.resources()["gate"]?.outputs["passedAt"], stored["passedAt"]);
  });
});
