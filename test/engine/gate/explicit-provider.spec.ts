import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";

import * as cbr from "pulumi-cbr";
import { type Simulator, startSimulator } from "../../../simulator/index.ts";
import { useGateBench } from "../support/gate-bench.ts";
import { backup, LOG_ID } from "../support/gate-logs.ts";
import { ofLedger } from "../support/gate-program.ts";
import { failed, succeeded } from "../support/gate-stack.ts";

const WEST_LOG_ID = "4827f2da-b008-4507-ab7d-42d0df5ed9ff";

describe("two gates in one program, each with a service of its own", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let west: Simulator;
  before(async () => {
    west = await startSimulator({
      ...{ data: [], region: "eu-west-101", projectId: "west-project" },
      ...{ accessKey: "SIMULATORACCESSKEY09", secretKey: "the-secret-key-of-the-west-alone" },
    });
  });
  after(() => west.close());

  function program(): PulumiFn {
    const { endpoint, region, projectId, accessKey, secretKey } = west;
    return () => {
      const provider = new cbr.Provider("west", { endpoint, region, projectId, accessKey, secretKey });
      const gates = [
        new cbr.OperationGate("here", ofLedger),
        new cbr.OperationGate("there", ofLedger, { provider }),
      ];
      new pulumi.Stash("release", { input: "v1" }, { dependsOn: gates });
      return Promise.resolve({ logs: gates.map(({ operationLogId }) => operationLogId) });
    };
  }

  it("[E] both hold their dependent back, and each asks its own service", async () => {
    bench.serve([backup()]);
    west.setData([backup({ id: WEST_LOG_ID, status: "failed" })]);
    const stack = await bench.stack();
    const { seen } = await failed(stack.up(program()));
    assert.match(seen, new RegExp(`NON_COMPLIANT: ledger .*${WEST_LOG_ID}`, "u"));
    assert.deepEqual([stack.resources()["there"], stack.resources()["release"]], [undefined, undefined]);

    west.setData([backup({ id: WEST_LOG_ID })]);
    const { outputs } = await succeeded(stack.up(program()));
    assert.deepEqual(outputs["logs"]?.value, [LOG_ID, WEST_LOG_ID]);
    assert.equal(stack.resources()["release"]?.outputs["input"], "v1");
    assert.deepEqual(projects(west), ["west-project"]);
    assert.deepEqual(projects(bench.simulator), [bench.simulator.projectId]);
  });
});

/** Whose logs a service was asked for. */
function projects({ requests }: Simulator): string[] {
  return [...new Set(requests.map(({ path }) => path.split("/")[2] ?? ""))];
}
