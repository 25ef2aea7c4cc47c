import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";
import * as random from "@pulumi/random";

import { OperationGate } from "pulumi-cbr";
import type { Simulator } from "../../../simulator/index.ts";
import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf } from "../support/gate-events.ts";
import { backup, storefront } from "../support/gate-logs.ts";
import { pollInterval } from "../support/gate-program.ts";
import { failed, succeeded } from "../support/gate-stack.ts";

describe("a gate on a server that is yet to be created", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();

  /**
   * A program that makes the server whose backups its gate looks at.
   * @param backedUp - Whether a backup succeeds as soon as the server is there.
   */
  function program(backedUp: boolean): PulumiFn {
    return () => {
      const server = new random.RandomUuid("server");
      const resourceId = server.result.apply((id) => {
        const logs = [backup({ of: { id, name: "new" }, status: backedUp ? "success" : "failed" })];
        bench.simulator.setData([...logs, backup({ of: storefront })]);
        return id;
      });
      const gate = new OperationGate("gate", { filter: { resourceId }, pollInterval });
      new pulumi.Stash("release", { input: "v1" }, { dependsOn: gate });
      return Promise.resolve({ resourceId });
    };
  }

  it("[E] is previewed without asking about it, and looks at it in the update", async () => {
    bench.serve([backup({ of: storefront })]);
    const stack = await bench.stack();
    const { events } = await succeeded(stack.preview(program(true)));
    assert.deepEqual([stepsOf(events)["gate"], stepsOf(events)["release"]], ["create", "create"]);
    assert.deepEqual(bench.simulator.requests, []);

    const { seen } = await failed(stack.up(program(false)));
    const { server, ...others } = stack.resources();
    assert.deepEqual(others, {});
    assert.match(seen, new RegExp(`NON_COMPLIANT: new \\(${String(server?.id)}\\)`, "u"));

    const { outputs } = await succeeded(stack.up(program(true)));
    assert.equal(outputs["resourceId"]?.value, server?.id);
    assert.deepEqual(askedFor(bench.simulator), [server?.id]);
    assert.equal(stack.resources()["release"]?.outputs["input"], "v1");
  });
});

/** The servers whose logs a service was asked for. */
function askedFor({ requests }: Simulator): (string | undefined)[] {
  return [...new Set(requests.map(({ query }) => query["resource_id"]))];
}
