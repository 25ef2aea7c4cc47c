import assert from "node:assert/strict";

import empty from "google-protobuf/google/protobuf/empty_pb.js";

import { timeline } from "../../resources/support/gate-log.ts";
import { turns, until } from "../../resources/support/on-gate.ts";
import { beginCreate, create } from "./support/gate-client.ts";
import { onPlugin, type PluginStage } from "./support/on-plugin.ts";

const data = { timelines: [timeline(7, [{ after: "0s", status: "running" }])] };
const inputs = { filter: {}, pollInterval: { min: "60s", max: "60s" } };

/** Expects that nothing waits any more and that nothing is asked. */
async function assertQuiet({ clock, simulator }: PluginStage): Promise<void> {
  await until(() => clock.sleeping() === 0);
  const { length } = simulator.requests;
  clock.advance(3_600_000);
  await turns();
  assert.equal(simulator.requests.length, length);
}

const betweenLooks = ({ engine }: PluginStage): boolean =>
  engine.lines.some(({ message }) => message.startsWith("backup of ECS-0001 running"));

describe("rpc: cancellation of a Create", () => {
  it("[I] by the engine, between two looks: CANCELLED", () =>
    onPlugin({ data }, async (stage) => {
      const { ended } = beginCreate(stage.plugin, inputs);
      const refused = assert.rejects(ended, /^Error: 1 CANCELLED: .*cancelled.*\[CBR_ABORTED\]$/u);
      await until(() => betweenLooks(stage));
      await stage.plugin.call("cancel", new empty.Empty());
      await refused;
      await assertQuiet(stage);
    }));

  it("[I] by the engine, with a request under way: CANCELLED", () =>
    onPlugin({ data, faults: [{ match: { operation: "list" }, do: "hang" }] }, async (stage) => {
      const { ended } = beginCreate(stage.plugin, { ...inputs, mode: "warn" });
      const refused = assert.rejects(ended, /1 CANCELLED: .*\[CBR_ABORTED\]$/u);
      await until(() => stage.simulator.requests.length === 1);
      await stage.plugin.call("cancel", new empty.Empty());
      await refused;
      await assertQuiet(stage);
      assert.ok(stage.engine.lines.every(({ severity }) => severity !== "WARNING"));
    }));

  it("[I] by a caller that goes away", () =>
    onPlugin({ data }, async (stage) => {
      const underway = beginCreate(stage.plugin, inputs);
      const refused = assert.rejects(underway.ended, /1 CANCELLED/u);
      await until(() => betweenLooks(stage));
      underway.cancel();
      await refused;
      await assertQuiet(stage);
    }));

  it("[I] what comes after it is refused at once, preview or not", () =>
    onPlugin({ data }, async (stage) => {
      const { plugin, simulator } = stage;
      await plugin.call("cancel", new empty.Empty());
      await assert.rejects(create(plugin, inputs), /1 CANCELLED/u);
      await assert.rejects(create(plugin, inputs, { preview: true }), /1 CANCELLED/u);
      assert.equal(simulator.requests.length, 0);
    }));
});
