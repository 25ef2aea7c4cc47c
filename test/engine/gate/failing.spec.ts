import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf } from "../support/gate-events.ts";
import { backup, FAILURE, HOUR_MS, ledger, LOG_ID, storefront } from "../support/gate-logs.ts";
import { gated, ungated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

const OTHER_LOG_ID = "4827f2da-b008-4507-ab7d-42d0df5ed914";
const DAY_MS = 24 * HOUR_MS;

describe("a gate whose backup is no good", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
  });

  /** Neither the gate nor what depends on it. */
  function assertClosed(): void {
    const { gate, release } = stack.resources();
    assert.deepEqual([gate, release], [undefined, undefined]);
  }

  it("[E] fails in words and leaves what does not depend on it alone; after a good night it opens", async () => {
    bench.serve([backup({ status: "failed" })]);
    await succeeded(stack.up(ungated()));
    const former = stack.resources();
    const { seen, events } = await failed(stack.up(gated()));
    assert.match(seen, new RegExp(`The gate does not open: NON_COMPLIANT: ledger \\(${ledger.id}\\)`, "u"));
    assert.match(seen, new RegExp(`operation log ${LOG_ID}, failed, ${FAILURE.code}`, "u"));
    assert.match(seen, /\[CBR_GATE_HELD\]/u);
    assert.equal(stepsOf(events)["release"], undefined);
    assert.deepEqual(stack.resources(), former);

    bench.serve([backup({ id: OTHER_LOG_ID }), backup({ status: "failed", agoMs: 2 * HOUR_MS })]);
    const { outputs } = await succeeded(stack.up(gated()));
    assert.deepEqual([outputs["passed"]?.value, outputs["operationLogId"]?.value], [true, OTHER_LOG_ID]);
    assert.deepEqual(Object.keys(stack.resources()).sort(), ["apart", "beside", "gate", "release"]);
    await succeeded(stack.destroy());
  });

  it("[E] does not open for a success of last March", async () => {
    bench.serve([backup({ agoMs: 250 * DAY_MS })]);
    const { seen } = await failed(stack.up(gated()));
    assert.match(seen, /The gate does not open: .*ledger/u);
    assertClosed();
  });

  it("[E] does not open for another server's success", async () => {
    bench.serve([backup({ of: storefront })]);
    await failed(stack.up(gated()));
    assertClosed();
    bench.serve([backup({ of: storefront }), backup({ id: OTHER_LOG_ID, status: "failed" })]);
    const { seen } = await failed(stack.up(gated("v1", { filter: {} })));
    assert.match(seen, new RegExp(`NON_COMPLIANT: ledger .*${OTHER_LOG_ID}`, "u"));
    assertClosed();
  });
});
