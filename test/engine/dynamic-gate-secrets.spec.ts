import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";
import type { PulumiFn } from "@pulumi/pulumi/automation/index.js";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { dynamicGated, useDynamicGateBench } from "./support/dynamic-gate.ts";
import { stepsOf } from "./support/gate-events.ts";
import { backup, ledger } from "./support/gate-logs.ts";
import { failed, type GateRun, type GateStack, succeeded } from "./support/gate-stack.ts";

/** As it cannot stand in any output by chance. */
const SERVER = "unlikely 财务 server";
const NEW_KEYS = { accessKey: "SIMULATORACCESSKEY02", secretKey: "simulator-secret-key-that-is-not-real-02" };

function assertAbsent(text: string, secrets: readonly string[], where: string): void {
  for (const secret of secrets) {
    for (const shape of [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]) {
      const at = text.indexOf(shape);
      assert.equal(at, -1, `a secret stands in ${where}: …${text.slice(Math.max(0, at - 300), at + 80)}…`);
    }
  }
}

describe("secrets of a gate without a plugin", function () {
  this.timeout(1_200_000);
  const bench = useDynamicGateBench();
  let service: Simulator;
  let stack: GateStack;
  before(async () => {
    service = await startSimulator({ data: [], ...NEW_KEYS });
    stack = await bench.stack({ "gated:server": { value: SERVER, secret: true } });
  });
  after(() => service.close());

  function assertDiscreet({ seen, events }: GateRun, secrets: readonly string[]): void {
    assertAbsent(seen, secrets, "the output");
    assertAbsent(JSON.stringify(events), secrets, "the event log");
    assertAbsent(stack.stateFile(), secrets, "the state");
  }

  it("[E] stay out of output, event log and state when they are inputs, whether it opens or not", async () => {
    const program: PulumiFn = () =>
      dynamicGated("v1", { filter: { resourceName: new pulumi.Config().requireSecret("server") } })();
    const of = { id: ledger.id, name: SERVER };
    bench.serve([backup({ of, status: "failed" })]);
    assertDiscreet(await failed(stack.up(program)), [SERVER]);
    bench.serve([backup({ of })]);
    const up = await succeeded(stack.up(program));
    assertDiscreet(up, [SERVER]);
    assert.deepEqual(up.outputs["passed"], { value: true, secret: true });
    assertDiscreet(await succeeded(stack.preview(program, { expectNoChanges: true })), [SERVER]);
    await succeeded(stack.destroy());
  });

  it("[E] stay out of the state when they are the stack's keys; new ones are used and change nothing", async () => {
    const { accessKey, secretKey } = bench.simulator;
    bench.serve([backup()]);
    assertDiscreet(await succeeded(stack.up(dynamicGated())), [accessKey, secretKey]);
    assert.match(stack.resources()["gate"]?.inputs["__provider"] as string, /pulumi-cbr\/dynamic/u);

    service.setData([backup()]);
    await stack.configure({
      "cbr:endpoint": { value: service.endpoint },
      "cbr:accessKey": { value: NEW_KEYS.accessKey, secret: true },
      "cbr:secretKey": { value: NEW_KEYS.secretKey, secret: true },
    });
    bench.simulator.requests.length = 0;
    const up = await succeeded(stack.up(dynamicGated()));
    assert.equal(stepsOf(up.events)["gate"], "same");
    assertDiscreet(up, Object.values(NEW_KEYS));
    assert.deepEqual(bench.simulator.requests, []);
    assert.ok(service.requests.length > 0 && service.requests.every(({ status }) => status === 200));
  });

  it("[E] stay out of the state when they are arguments; others alone change nothing", async () => {
    const { endpoint, projectId, region, token } = bench.simulator;
    bench.serve([backup()]);
    const settings = { endpoint, projectId, region, token };
    const up = await succeeded(stack.up(dynamicGated("v1", { settings })));
    assert.equal(stepsOf(up.events)["gate"], "same");
    assertDiscreet(up, [token]);
    assert.deepEqual(
      [...new Set(bench.simulator.requests.map(({ headers }) => headers["x-auth-token"]))],
      [token],
    );
  });
});
