import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import * as cbr from "pulumi-cbr";
import { inlineStack } from "../../tools/run/inline-stack.ts";
import { createRunFolder, type RunFolder } from "../../tools/run/run-folder.ts";
import { expectedLog } from "./support/expected-log.ts";
import { readStateFile } from "./support/state-file.ts";
import { pluginWay } from "./support/ways.ts";
import { withoutCloudVariables } from "./support/cloud-variables.ts";

describe("explicit providers with configurations of their own", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let north: Simulator;
  let west: Simulator;
  before(async () => {
    folder = await createRunFolder();
    north = await startSimulator({
      logs: 8,
      seed: "north",
      region: "cn-north-4",
      projectId: "north-project",
    });
    west = await startSimulator({
      ...{ logs: 8, seed: "west", region: "eu-west-101", projectId: "west-project" },
      ...{ token: "the-token-of-the-west-alone", secretKey: "the-secret-key-of-the-west-alone" },
    });
  });
  after(async () => {
    await Promise.all([north.close(), west.close()]);
    folder.dispose();
  });

  it("[E] reach their own services in one program, and keep their secrets out of the state", async () => {
    const { accessKey, secretKey } = north;
    const program = async (): Promise<Record<string, unknown>> => {
      const { endpoint, region, projectId } = north;
      const inNorth = new cbr.Provider("north", {
        ...{ endpoint, region, projectId, accessKey, secretKey },
        ...{ insecure: false, maxRetries: 1, requestTimeout: "20s" },
      });
      const inWest = new cbr.Provider("west", {
        endpoint: west.endpoint,
        region: west.region,
        projectId: west.projectId,
        token: west.token,
      });
      const [fromNorth, fromWest] = await Promise.all([
        cbr.getOperationLogs({}, { provider: inNorth }),
        cbr.getOperationLogs({}, { provider: inWest }),
      ]);
      const newest = fromWest.operationLogs[0]?.id ?? "";
      const one = cbr.getOperationLogOutput({ operationLogId: newest }, { provider: inWest });
      return { north: fromNorth, west: fromWest, one };
    };
    const stack = await inlineStack(folder, { stackName: "two", project: pluginWay.project, program });
    const { outputs } = await stack.up();
    for (const [name, simulator] of Object.entries({ north, west })) {
      const { region, projectId } = simulator;
      const operationLogs = simulator.logs().map(expectedLog);
      assert.deepEqual(outputs[name]?.value, {
        ...{ operationLogs, count: 8, complete: true },
        query: { region, projectId },
      });
    }
    const [newest] = west.logs();
    assert.ok(newest);
    assert.deepEqual(outputs["one"]?.value, expectedLog(newest));
    const state = readStateFile(folder, pluginWay.project.name, stack.name);
    for (const secret of [accessKey, secretKey, west.token]) assert.equal(state.includes(secret), false);
  });

  it("[E] show no value of a secret that they refuse, which the engine would print with the property", async () => {
    const { endpoint, projectId, accessKey, secretKey } = north;
    const token = "a-token-that-nobody-may-see";
    const printed: string[] = [];
    const print = (text: string): void => void printed.push(text);
    const program = async (): Promise<void> => {
      const provider = new cbr.Provider("both", { endpoint, projectId, accessKey, secretKey, token });
      await cbr.getOperationLogs({}, { provider });
    };
    const stack = await inlineStack(folder, { stackName: "both", project: pluginWay.project, program });
    await assert.rejects(stack.preview({ onOutput: print, onError: print }), (error: Error) => {
      const seen = `${error.message}\n${printed.join("")}`;
      assert.match(seen, /token: cbr:token and cbr:accessKey, cbr:secretKey are both set/u);
      for (const secret of [token, accessKey, secretKey]) assert.equal(seen.includes(secret), false, seen);
      return true;
    });
  });
});
