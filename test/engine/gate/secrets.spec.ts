import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";

import { useGateBench } from "../support/gate-bench.ts";
import { backup, ledger } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateRun, type GateStack, succeeded } from "../support/gate-stack.ts";

/** As none of them can stand in any output by chance. */
const TRIGGER = "unlikely/release+name=0001";
const SERVER = "unlikely 财务 server";

describe("secret inputs of a gate", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let stack: GateStack;
  before(async () => {
    stack = await bench.stack({
      "gated:trigger": { value: TRIGGER, secret: true },
      "gated:server": { value: SERVER, secret: true },
    });
  });

  function program(): PulumiFn {
    return () => {
      const config = new pulumi.Config();
      return gated("v1", {
        triggers: { release: config.requireSecret("trigger") },
        filter: { resourceName: config.requireSecret("server") },
      })();
    };
  }

  function assertAbsent(text: string, where: string): void {
    for (const secret of [TRIGGER, SERVER]) {
      for (const shape of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
        const at = text.indexOf(shape);
        assert.equal(at, -1, `a secret stands in ${where}: …${text.slice(Math.max(0, at - 300), at + 80)}…`);
      }
    }
  }

  function assertDiscreet({ seen, events }: GateRun): void {
    assertAbsent(seen, "the output");
    assertAbsent(JSON.stringify(events), "the event log");
    assertAbsent(stack.stateFile(), "the state");
  }

  function serve(status: "success" | "failed"): void {
    bench.serve([backup({ of: { id: ledger.id, name: SERVER }, status })]);
  }

  it("[E] are used and stay out of output, event log and state, whether it opens or not", async () => {
    serve("failed");
    assertDiscreet(await succeeded(stack.preview(program())));
    assertDiscreet(await failed(stack.up(program())));
    serve("success");
    const up = await succeeded(stack.up(program()));
    assertDiscreet(up);
    assert.deepEqual(up.outputs["passed"], { value: true, secret: true });
    assert.deepEqual(
      [...new Set(bench.simulator.requests.map(({ query }) => query["resource_name"]))],
      [SERVER],
    );
    assertDiscreet(await succeeded(stack.preview(program(), { expectNoChanges: true })));
    serve("failed");
    assertDiscreet(await failed(stack.up(program())));
    assertDiscreet(await succeeded(stack.refresh()));
  });
});
