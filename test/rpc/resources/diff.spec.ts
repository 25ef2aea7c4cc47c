import assert from "node:assert/strict";

import messages from "@pulumi/pulumi/proto/provider_pb.js";

import { endedLog } from "../../resources/support/gate-log.ts";
import { turns, until } from "../../resources/support/on-gate.ts";
import { type Difference, diff } from "./support/gate-client.ts";
import { onPlugin, type PluginStageOptions } from "./support/on-plugin.ts";
import { UNKNOWN } from "./support/special.ts";

const holds: PluginStageOptions = { data: [endedLog(7, "2026-03-01T11:00:00Z")] };
const fails: PluginStageOptions = { data: [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" })] };
const inputs = { filter: {}, triggers: { release: "1" } };
const same = { oldInputs: inputs, news: inputs };

/** Expects a change by names, none of which replaces anything. */
function assertChanges(found: Difference, inputDiffs: Difference["inputDiffs"]): void {
  const names = Object.keys(inputDiffs);
  assert.deepEqual(found.names.toSorted(), names);
  assert.deepEqual(found.inputDiffs, inputDiffs);
  assert.equal(found.changes, names.length === 0 ? "NONE" : "SOME");
  assert.deepEqual([...found.kinds], names.length === 0 ? [] : [messages.PropertyDiff.Kind.UPDATE]);
  assert.deepEqual(found.replaces, []);
  assert.equal(found.deleteBeforeReplace, false);
}

describe("rpc: Diff of a gate", () => {
  it("[I] finds no change in one that holds", () =>
    onPlugin(holds, async ({ plugin, simulator }) => {
      assertChanges(await diff(plugin, same), {});
      assert.equal(simulator.requests.length, 1);
    }));

  it("[I] finds the verdict changed of one that does not hold any more", () =>
    onPlugin(fails, async ({ plugin }) => {
      assertChanges(await diff(plugin, same), { verdict: false });
    }));

  it("[I] evaluates under the configuration of the day", () =>
    onPlugin(fails, async ({ plugin, simulator, keys }) => {
      assertChanges(await diff(plugin, same), { verdict: false });
      simulator.setData([endedLog(8, "2026-03-01T11:00:00Z")]);
      await plugin.configure({ ...keys, secretKey: "not-the-secret-key" });
      assertChanges(await diff(plugin, same), { verdict: false });
      await plugin.configure(keys);
      assertChanges(await diff(plugin, same), {});
    }));

  it("[I] finds inputs that changed, and asks nobody about them", () =>
    onPlugin(fails, async ({ plugin, simulator }) => {
      const news = { filter: { resourceName: "ECS-0001" }, triggers: { release: "2" }, maxAge: "1h" };
      const found = await diff(plugin, { oldInputs: { ...inputs, window: "7d" }, news });
      assertChanges(found, { filter: true, maxAge: true, triggers: true, window: true });
      assert.equal(simulator.requests.length, 0);
    }));

  it("[I] finds inputs changed that are not known yet, and asks nobody", () =>
    onPlugin(holds, async ({ plugin, simulator }) => {
      const news = { filter: {}, triggers: { release: UNKNOWN } };
      assertChanges(await diff(plugin, { oldInputs: inputs, news }), { triggers: true });
      assertChanges(await diff(plugin, { oldInputs: { filter: {} }, news }), { triggers: true });
      assert.equal(simulator.requests.length, 0);
    }));

  it("[I] leaves to Update what had not passed, or is not known to hold", () =>
    onPlugin(holds, async ({ plugin, simulator }) => {
      assertChanges(await diff(plugin, { ...same, olds: { ...inputs, passed: false } }), { verdict: false });
      simulator.setFaults([{ match: { operation: "*" }, do: "status", status: 403 }]);
      assertChanges(await diff(plugin, same), { verdict: false });
    }));

  it("[I] leaves to Update what was not answered after 30 s", () =>
    onPlugin({ ...holds, configuration: false }, async (stage) => {
      const { plugin, simulator, clock, keys } = stage;
      await plugin.configure({ ...keys, requestTimeout: "10m" });
      simulator.setFaults([{ match: { operation: "*" }, do: "hang" }]);
      const found = diff(plugin, same);
      await until(() => simulator.requests.length === 1);
      clock.advance(30_000);
      assertChanges(await found, { verdict: false });
      await turns();
      assert.equal(clock.sleeping(), 0);
    }));

  it("[I] leaves to Update what cannot be asked for want of settings", () =>
    onPlugin({ ...holds, configuration: false }, async ({ plugin, keys }) => {
      assertChanges(await diff(plugin, same), { verdict: false });
      await plugin.configure({ ...keys, secretKey: UNKNOWN });
      assertChanges(await diff(plugin, same), { verdict: false });
      await plugin.configure({ region: "eu-west-101" });
      assertChanges(await diff(plugin, same), { verdict: false });
    }));

  it("[I] asks nobody with recheck onChange", () =>
    onPlugin(fails, async ({ plugin, simulator }) => {
      const once = { ...inputs, recheck: "onChange" };
      assertChanges(await diff(plugin, { oldInputs: once, news: once }), {});
      assertChanges(await diff(plugin, { oldInputs: inputs, news: once }), { recheck: true });
      assert.equal(simulator.requests.length, 0);
    }));
});
