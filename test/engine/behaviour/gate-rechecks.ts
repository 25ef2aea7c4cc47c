import assert from "node:assert/strict";

import { courseOf, stepsOf } from "../support/gate-events.ts";
import { backup, LOG_ID } from "../support/gate-logs.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";
import type { GateWay } from "../support/gate-ways.ts";

/** A gate that was passed: it is judged again, and what it stored stays. */
export function describeRechecks({ useBench, program }: GateWay): void {
  const bench = useBench();
  let stack: GateStack;
  /** Of the gate. */
  let stored: Record<string, unknown>;
  before(async () => {
    stack = await bench.stack();
    bench.serve([backup()]);
    await succeeded(stack.up(program("v1")));
    stored = stack.resources()["gate"]?.outputs ?? {};
  });
  beforeEach(() => bench.serve([backup()]));

  it("[E] is judged again, shows no change while it holds, and keeps its outputs", async () => {
    await succeeded(stack.preview(program("v1"), { expectNoChanges: true }));
    assert.ok(bench.simulator.requests.length > 0);
    const { events } = await succeeded(stack.up(program("v1", {}, "1m")));
    assert.equal(stepsOf(events)["gate"], "same");
    assert.deepEqual(stack.resources()["gate"]?.outputs, stored);
  });

  it("[E] keeps its state over a refresh, also while it does not hold", async () => {
    bench.serve([backup({ status: "failed" })]);
    await succeeded(stack.refresh());
    assert.deepEqual(stack.resources()["gate"]?.outputs, stored);
  });

  it("[E] fails before a pending change of its dependent when it no longer holds", async () => {
    bench.serve([backup({ status: "failed" })]);
    const preview = await succeeded(stack.preview(program("v2")));
    assert.equal(stepsOf(preview.events)["gate"], "update");
    const { events, seen } = await failed(stack.up(program("v2")));
    assert.match(seen, /\[CBR_GATE_HELD\]/u);
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate"]);
    assert.equal(stack.resources()["release"]?.outputs["input"], "v1");
    assert.deepEqual(stack.resources()["gate"]?.outputs, stored);
  });

  it("[E] takes another aim, and is then judged by that", async () => {
    const aimed = program("v1", { operationLogId: LOG_ID });
    assert.equal(stepsOf((await succeeded(stack.up(aimed))).events)["gate"], "update");
    await succeeded(stack.preview(aimed, { expectNoChanges: true }));
    assert.ok(bench.simulator.requests.some(({ operation }) => operation === "show"));
  });
}
