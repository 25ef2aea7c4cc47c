import assert from "node:assert/strict";

import { dynamicGated, useDynamicGateBench } from "./support/dynamic-gate.ts";
import { courseOf, plannedOutputs, stepsOf } from "./support/gate-events.ts";
import { backup, endless, FAILURE, ledger, LOG_ID, unfolding } from "./support/gate-logs.ts";
import { ungated } from "./support/gate-program.ts";
import { failed, type GateStack, succeeded } from "./support/gate-stack.ts";

const OTHER_LOG_ID = `${LOG_ID.slice(0, -1)}4`;

describe("a gate without a plugin", function () {
  this.timeout(1_200_000);
  const bench = useDynamicGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
  });

  /** Neither the gate nor what depends on it. */
  function assertClosed(): void {
    const { gate, release } = stack.resources();
    assert.deepEqual([gate, release], [undefined, undefined]);
  }

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

  it("[E] fails in words while its backup is no good, leaves nothing, and opens after a good night", async () => {
    bench.serve([backup({ status: "failed" })]);
    await succeeded(stack.up(ungated()));
    const { seen, events } = await failed(stack.up(dynamicGated()));
    assert.match(seen, new RegExp(`The gate does not open: NON_COMPLIANT: ledger \\(${ledger.id}\\)`, "u"));
    assert.match(seen, new RegExp(`operation log ${LOG_ID}, failed, ${FAILURE.code}`, "u"));
    assert.match(seen, /\[CBR_GATE_HELD\]/u);
    assert.equal(stepsOf(events)["release"], undefined);
    assertClosed();

    bench.serve([backup({ id: OTHER_LOG_ID })]);
    const { outputs } = await succeeded(stack.up(dynamicGated()));
    assert.deepEqual([outputs["passed"]?.value, outputs["operationLogId"]?.value], [true, OTHER_LOG_ID]);
  });

  it("[E] is destroyed without asking anybody", async () => {
    bench.serve([backup({ status: "failed" })]);
    await succeeded(stack.destroy());
    assert.deepEqual(stack.resources(), {});
    assert.deepEqual(bench.simulator.requests, []);
  });

  it("[E] waits for a backup that is under way, and only then its dependent is created", async () => {
    bench.serve(
      unfolding(
        { afterRequests: 0, status: "waiting" },
        { afterRequests: 1, status: "running", progress: 10 },
        { afterRequests: 3, status: "success", progress: 100 },
      ),
    );
    const { events, outputs, seen } = await succeeded(stack.up(dynamicGated()));
    assert.match(seen, /The gate waits: backup of ledger waiting, 29m \d+s left/u);
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate", "gate", "+release", "release"]);
    const { passed, attempts, operationLogId, status, passedAt } = outputs;
    assert.deepEqual(
      [passed?.value, attempts?.value, operationLogId?.value, status?.value],
      [true, 4, LOG_ID, "COMPLIANT"],
    );
    assert.ok(Date.parse(String(passedAt?.value)) <= Date.now());
    await succeeded(stack.destroy());
  });

  it("[E] gives up after its timeout, and says how long it waited and what for", async () => {
    bench.serve(endless());
    const { seen } = await failed(stack.up(dynamicGated("v1", { timeout: "2s" })));
    const [, seconds] = /has not ended after \d+ looks in (\d+)s/u.exec(seen) ?? [];
    assert.ok(Number(seconds) >= 2, seen);
    assert.match(seen, /backup of ledger running, 37 %/u);
    assertClosed();
  });

  it("[E] with mode warn lets through with a warning", async () => {
    bench.serve([backup({ status: "failed" })]);
    const { seen, outputs } = await succeeded(stack.up(dynamicGated("v1", { mode: "warn" })));
    assert.match(seen, /warning: THE GATE DOES NOT HOLD .*NON_COMPLIANT: ledger/u);
    assert.deepEqual([outputs["passed"]?.value, outputs["passedAt"]], [false, undefined]);
  });
});
