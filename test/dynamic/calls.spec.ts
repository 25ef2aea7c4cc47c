import assert from "node:assert/strict";

import * as dynamic from "../../dynamic/index.ts";
import { createLab, type Lab } from "../engine/support/lab.ts";
import { startSilentServer } from "../engine/support/silent-server.ts";
import { dynamicWay } from "../engine/support/ways.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";

describe("the dynamic functions' own options", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let lab: Lab;
  before(async () => {
    lab = await createLab(dynamicWay, 3);
  });
  after(() => lab.dispose());

  it("[E] take settings as arguments, without any configuration of the stack", async () => {
    const { endpoint, projectId, token } = lab.simulator;
    const settings = { endpoint, projectId, token };
    const found = await lab.ask(() => dynamic.getOperationLogs({}, { settings }), {});
    assert.equal(found.operationLogs.length, 3);
    assert.equal(lab.simulator.requests.at(-1)?.headers["x-auth-token"], token);
  });

  it("[E] end a call when its signal is aborted, and name the reason", async () => {
    const server = await startSilentServer();
    const { projectId, token } = lab.simulator;
    const abort = new AbortController();
    try {
      const { caught } = await lab.refusal(async () => {
        const settings = { endpoint: server.endpoint, projectId, token };
        const call = dynamic.getOperationLogs({}, { settings, signal: abort.signal });
        await server.asked;
        abort.abort(new Error("the program changed its mind"));
        await call;
      });
      assert.match(caught, /abort|changed its mind|cancel/iu);
      await server.givenUp;
    } finally {
      server.close();
    }
  });

  it("[E] share a client, so that a wrong key is tried once, at the same time and one after another", async () => {
    const { accessKey, endpoint, projectId, requests } = lab.simulator;
    const settings = { endpoint, projectId, accessKey, secretKey: "a-secret-key-that-opens-nothing" };
    requests.length = 0;
    const asked = await lab.ask(async () => {
      const call = (): Promise<unknown> => dynamic.getOperationLogs({}, { settings });
      const counts: number[] = [];
      for (const calls of [3, 1]) {
        const outcomes = await Promise.allSettled(Array.from({ length: calls }, call));
        assert.ok(outcomes.every(({ status }) => status === "rejected"));
        counts.push(requests.length);
      }
      return counts;
    });
    assert.deepEqual(asked, [1, 1]);
  });

  it("[E] read from two places at once, each with its own client", async () => {
    const { endpoint, projectId, token, accessKey, secretKey, requests } = lab.simulator;
    requests.length = 0;
    await lab.ask(() =>
      Promise.all([
        dynamic.getOperationLogs({}, { settings: { endpoint, projectId, token } }),
        dynamic.getOperationLogs({}, { settings: { endpoint, projectId, accessKey, secretKey } }),
      ]),
    );
    const ways = requests.map(({ headers }) => (headers["x-auth-token"] === undefined ? "keys" : "token"));
    assert.deepEqual(ways.sort(), ["keys", "token"]);
  });
});
