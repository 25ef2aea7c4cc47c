import assert from "node:assert/strict";

import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";

import type { Lab } from "../support/lab.ts";

function without(config: ConfigMap, ...names: readonly string[]): ConfigMap {
  return Object.fromEntries(Object.entries(config).filter(([name]) => !names.includes(name)));
}

/** Settings that are missing or wrong, and credentials that the service refuses. */
export function describeSettings(lab: () => Lab): void {
  it("[E] names the settings and variables that would do where none are given", async () => {
    const { seen } = await lab().refusal((way) => way.getOperationLogs(), {});
    for (const name of [
      ...["cbr:region", "HW_REGION_NAME", "cbr:endpoint"],
      ...["cbr:projectId", "HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID"],
      ...["cbr:accessKey", "HW_ACCESS_KEY", "cbr:secretKey", "HW_SECRET_KEY", "cbr:token", "HW_AUTH_TOKEN"],
    ]) {
      assert.ok(seen.includes(name), `${name} is not in: ${seen}`);
    }
  });

  it("[E] names the missing project alone when the rest is there", async () => {
    const { caught } = await lab().refusal(
      (way) => way.getOperationLogs(),
      without(lab().config, "cbr:projectId", "cbr:region"),
    );
    assert.match(caught, /projectId/u);
    assert.match(caught, /HW_PROJECT_ID/u);
    assert.doesNotMatch(caught, /accessKey/u);
  });

  it("[E] refuses a token beside access keys", async () => {
    const token = "token-beside-the-keys";
    const { seen } = await lab().refusal((way) => way.getOperationLogs(), {
      ...lab().config,
      "cbr:token": { value: token, secret: true },
    });
    assert.match(seen, /cbr:token and cbr:accessKey, cbr:secretKey are both set/u);
    assert.equal(seen.includes(token), false);
  });

  it("[E] refuses half of a pair of keys", async () => {
    const config = without(lab().config, "cbr:secretKey");
    const { seen } = await lab().refusal((way) => way.getOperationLogs(), config);
    assert.match(seen, /secretKey/u);
  });

  it("[E] refuses an endpoint without TLS beyond loopback", async () => {
    const { seen } = await lab().refusal((way) => way.getOperationLogs(), {
      ...lab().config,
      "cbr:endpoint": { value: "http://cbr.example.com" },
    });
    assert.match(seen, /endpoint/u);
    assert.match(seen, /http:\/\/cbr\.example\.com is not https/u);
  });

  it("[E] asks once with a wrong secret key, and says what was refused", async () => {
    const { simulator } = lab();
    simulator.requests.length = 0;
    const wrong = "a-secret-key-that-opens-nothing";
    const { seen, caught } = await lab().refusal(
      (way) =>
        Promise.all([
          way.getOperationLogs(),
          way.getOperationLogs({ status: "failed" }),
          way.getOperationLogs(),
        ]),
      { ...lab().config, "cbr:secretKey": { value: wrong, secret: true } },
    );
    assert.match(caught, /401/u);
    assert.match(caught, /APIGW\.0301/u);
    assert.match(caught, /cbr:secretKey/u);
    assert.equal(simulator.requests.length, 1);
    assert.equal(seen.includes(wrong), false);
  });

  it("[E] finds the project by its region's name, once", async () => {
    const { simulator } = lab();
    simulator.requests.length = 0;
    const config = {
      ...without(lab().config, "cbr:projectId"),
      "cbr:iamEndpoint": { value: simulator.endpoint },
      "cbr:maxRetries": { value: "0" },
    };
    const { caught } = await lab().refusal(async (way) => {
      const { query } = await way.getOperationLogs({ limit: 1 });
      throw new Error(`found ${query.projectId}`);
    }, config);
    assert.equal(caught, `found ${simulator.projectId}`);
    assert.deepEqual(
      simulator.requests.map(({ operation }) => operation),
      ["projects", "list"],
    );
  });
}
