import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { courseOf } from "../support/gate-events.ts";
import { backup, endless } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateRun, type GateStack, succeeded } from "../support/gate-stack.ts";

describe("a gate whose backup takes longer than its customTimeouts", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack();
  });

  const hasty = { customTimeouts: { create: "3s", update: "1s" } };

  /** It says how long it waited, and what for. */
  function assertExplained({ seen, events }: GateRun, waitedSeconds: number): void {
    const reason = /The gate does not open: .*/u.exec(seen)?.[0] ?? seen;
    const [, seconds] = /has not ended after \d+ looks in (\d+)s/u.exec(reason) ?? [];
    assert.ok(Number(seconds) >= waitedSeconds, reason);
    assert.match(reason, /ledger/u);
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate"]);
  }

  it("[E] is not created, nor is its dependent, and the words say what was waited for and how long", async () => {
    bench.serve(endless());
    const run = await failed(stack.up(gated("v1", {}, hasty)));
    assertExplained(run, 3);
    const { gate, release } = stack.resources();
    assert.deepEqual([gate, release], [undefined, undefined]);
  });

  it("[E] is not updated, nor is its dependent", async () => {
    bench.serve([backup()]);
    await succeeded(stack.up(gated("v1", {}, hasty)));
    bench.serve(endless());
    assertExplained(await failed(stack.up(gated("v2", {}, hasty))), 1);
    assert.equal(stack.resources()["release"]?.outputs["input"], "v1");
  });
});
