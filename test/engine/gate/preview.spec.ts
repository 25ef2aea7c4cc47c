import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { plannedOutputs, stepsOf, warnings } from "../support/gate-events.ts";
import { backup, endless } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { type GateStack, succeeded } from "../support/gate-stack.ts";

/** How the engine's log writes a text that is not known before the update. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("the preview of a gate", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
  });

  it("[E] does not wait for a backup that never ends: it looks once and says what it saw", async () => {
    bench.serve(endless());
    const { events } = await succeeded(stack.preview(gated()));
    const [warning = "", ...others] = warnings(events);
    assert.match(
      warning,
      /^The gate would wait now: backup of ledger running, 37 % .*; NON_COMPLIANT: ledger/u,
    );
    assert.deepEqual(others, []);
    assert.deepEqual(
      bench.simulator.requests.map(({ operation }) => operation),
      ["list"],
    );
    assert.deepEqual([stepsOf(events)["gate"], stepsOf(events)["release"]], ["create", "create"]);
  });

  it("[E] does not fail for a gate that would not open", async () => {
    bench.serve([backup({ status: "failed" })]);
    const { events } = await succeeded(stack.preview(gated()));
    assert.match(warnings(events).join(""), /^The gate would not open now: NON_COMPLIANT: ledger/u);
    assert.equal(bench.simulator.requests.length, 1);
  });

  it("[E] leaves the outputs unknown, also of a gate that would open", async () => {
    bench.serve([backup()]);
    const { events, seen } = await succeeded(stack.preview(gated()));
    assert.deepEqual(warnings(events), []);
    assert.match(seen, /The gate would open now: COMPLIANT/u);
    const { verdict, passed, passedAt, operationLogId, attempts } = plannedOutputs(events, "gate");
    const outputs = [verdict, passed, passedAt, operationLogId, attempts];
    assert.deepEqual(
      outputs,
      outputs.map(() => UNKNOWN),
    );
  });
});
