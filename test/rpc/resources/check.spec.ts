import assert from "node:assert/strict";

import { logId } from "../../resources/support/gate-log.ts";
import { type PluginClient, startPlugin } from "../plugin-client.ts";
import { check } from "./support/gate-client.ts";
import { secret, UNKNOWN } from "./support/special.ts";

describe("rpc: Check of a gate", () => {
  let plugin: PluginClient;
  // Without Configure: whom to ask may not be known yet.
  before(async () => {
    plugin = await startPlugin();
  });
  after(() => plugin.stop());

  it("[U] gives the inputs back as they came", async () => {
    const news = {
      filter: { resourceName: secret("ECS-0001") },
      triggers: { release: UNKNOWN },
      pollInterval: { min: "1s" },
      expectedResourceIds: UNKNOWN,
      maxAge: null,
      waitForRunning: false,
    };
    const { inputs, failures } = await check(plugin, news);
    assert.deepEqual(inputs, news);
    assert.deepEqual(failures, {});
  });

  it("[U] fills in no default: what the program leaves out stays out", async () => {
    assert.deepEqual((await check(plugin, { filter: {} })).inputs, { filter: {} });
  });

  it("[U] answers every failure with its property, and the inputs none the less", async () => {
    const news = {
      filter: { operationType: "restore" },
      operationLogId: logId(7),
      rules: [{ type: "skippedBudget", max: 1 }, { type: "lastSuccessWithin" }],
      window: "7d",
      pollInterval: { min: "1ms", max: "2h" },
    };
    const { inputs, failures } = await check(plugin, news);
    assert.deepEqual(inputs, news);
    assert.deepEqual(Object.keys(failures).sort(), [
      "filter",
      "filter.operationType",
      "pollInterval.max",
      "pollInterval.min",
      "rules[0].type",
      "window",
    ]);
    for (const reason of Object.values(failures)) assert.notEqual(reason, "");
  });

  it("[U] answers what the schema refuses", async () => {
    const { failures } = await check(plugin, { filtr: {}, mode: "loud", stableFor: "soon" });
    assert.deepEqual(Object.keys(failures).sort(), ["filtr", "mode", "stableFor"]);
    assert.match(failures["filtr"] ?? "", /did you mean filter\?/u);
  });

  it("[U] requires filter or operationLogId, unless one of them is not known yet", async () => {
    assert.deepEqual(Object.keys((await check(plugin, {})).failures), ["filter"]);
    assert.deepEqual((await check(plugin, { operationLogId: UNKNOWN })).failures, {});
    assert.deepEqual((await check(plugin, { filter: { vaultId: UNKNOWN } })).failures, {});
    const both = await check(plugin, { filter: {}, operationLogId: UNKNOWN });
    assert.deepEqual(Object.keys(both.failures), ["filter"]);
  });

  it("[U] does not show a secret in a reason", async () => {
    const { failures } = await check(plugin, {
      operationLogId: secret("a-secret-that-is-no-uuid"),
      maxAge: secret("another-secret"),
    });
    assert.deepEqual(Object.keys(failures).sort(), ["maxAge (secret)", "operationLogId (secret)"]);
    assert.doesNotMatch(JSON.stringify(failures), /a-secret-that|another-secret/u);
  });
});
