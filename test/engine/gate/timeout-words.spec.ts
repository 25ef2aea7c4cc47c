import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { endless, LOG_ID } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed } from "../support/gate-stack.ts";

describe("the words of a gate whose backup still ran at its timeout", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();

  it("[E] name the log that was waited for, and its status", async () => {
    bench.serve(endless());
    const stack = await bench.stack();
    const { seen } = await failed(stack.up(gated("v1", {}, { customTimeouts: { create: "1s" } })));
    const reason = /The gate does not open: .*/u.exec(seen)?.[0] ?? seen;
    assert.match(reason, new RegExp(LOG_ID, "u"));
    assert.match(reason, /running/u);
  });
});
