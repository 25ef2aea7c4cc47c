import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../../simulator/index.ts";
import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf } from "../support/gate-events.ts";
import { backup } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

const NEW_KEYS = { accessKey: "SIMULATORACCESSKEY02", secretKey: "simulator-secret-key-that-is-not-real-02" };

describe("a gate whose keys were exchanged since its last update", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let service: Simulator;
  let stack: GateStack;
  before(async () => {
    const data = [backup()];
    const former = await startSimulator({ data });
    stack = await bench.stack({}, former);
    await succeeded(stack.up(gated("v1")));
    await former.close();
    const port = Number(new URL(former.endpoint).port);
    service = await startSimulator({ data, port, ...NEW_KEYS });
  });
  after(() => service.close());
  beforeEach(() => {
    service.requests.length = 0;
  });

  /** Who signed the requests, and how they were answered. */
  function seenByService(): string[] {
    const seen = service.requests.map(({ headers, status }) => {
      const [, accessKey = "nobody"] = /Access=(\w+)/u.exec(String(headers["authorization"])) ?? [];
      return `${accessKey} ${String(status)}`;
    });
    return [...new Set(seen)];
  }

  it("[E] is refused with the keys of yesterday, and stays closed", async () => {
    await failed(stack.up(gated("v2")));
    assert.deepEqual(seenByService(), ["SIMULATORACCESSKEY01 401"]);
    assert.equal(stack.resources()["release"]?.outputs["input"], "v1");
  });

  it("[E] is judged with the keys of the day, not with those in the state", async () => {
    await stack.configure({
      "cbr:accessKey": { value: NEW_KEYS.accessKey, secret: true },
      "cbr:secretKey": { value: NEW_KEYS.secretKey, secret: true },
    });
    const preview = await succeeded(stack.preview(gated("v1")));
    assert.equal(stepsOf(preview.events)["gate"], "same");
    const up = await succeeded(stack.up(gated("v2")));
    assert.equal(stepsOf(up.events)["gate"], "same");
    assert.equal(stack.resources()["release"]?.outputs["input"], "v2");
    assert.deepEqual(seenByService(), [`${NEW_KEYS.accessKey} 200`]);
  });
});
