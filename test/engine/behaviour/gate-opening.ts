import assert from "node:assert/strict";

import { courseOf, stepsOf } from "../support/gate-events.ts";
import { backup, endless, FAILURE, ledger, LOG_ID, unfolding } from "../support/gate-logs.ts";
import { ungated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";
import type { GateWay } from "../support/gate-ways.ts";

const OTHER_LOG_ID = `${LOG_ID.slice(0, -1)}4`;

/** Whether and when a gate that is not there yet opens, and what comes after it. */
export function describeOpening({ useBench, program }: GateWay): void {
  const bench = useBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
  });

  /** Neither the gate nor what depends on it. */
  function assertClosed(): void {
    const { gate, release } = stack.resources();
    assert.deepEqual([gate, release], [undefined, undefined]);
  }

  it("[E] fails in words while its backup is no good, leaves nothing, and opens after a good night", async () => {
    bench.serve([backup({ status: "failed" })]);
    await succeeded(stack.up(ungated()));
    const { seen, events } = await failed(stack.up(program("v1")));
    assert.match(seen, new RegExp(`The gate does not open: NON_COMPLIANT: ledger \\(${ledger.id}\\)`, "u"));
    assert.match(seen, new RegExp(`operation log ${LOG_ID}, failed, ${FAILURE.code}`, "u"));
    assert.match(seen, /\[CBR_GATE_HELD\]/u);
    assert.equal(stepsOf(events)["release"], undefined);
    assertClosed();

    bench.serve([backup({ id: OTHER_LOG_ID })]);
    const { outputs } = await succeeded(stack.up(program("v1")));
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
    const { events, outputs } = await succeeded(stack.up(program("v1")));
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
    const { seen } = await failed(stack.up(program("v1", {}, "2s")));
    const [, seconds] = /has not ended after \d+ looks in (\d+)s/u.exec(seen) ?? [];
    assert.ok(Number(seconds) >= 2, seen);
    assert.match(seen, /backup of ledger running, 37 %/u);
    assertClosed();
  });

  it("[E] with mode warn lets through with a warning", async () => {
    bench.serve([backup({ status: "failed" })]);
    const { seen, outputs } = await succeeded(stack.up(program("v1", { mode: "warn" })));
    assert.match(seen, /warning: THE GATE DOES NOT HOLD .*NON_COMPLIANT: ledger/u);
    assert.deepEqual([outputs["passed"]?.value, outputs["passedAt"]], [false, undefined]);
  });
}
