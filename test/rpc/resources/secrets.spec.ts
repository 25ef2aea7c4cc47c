import assert from "node:assert/strict";

import { endedLog, timeline } from "../../resources/support/gate-log.ts";
import { create, diff, update } from "./support/gate-client.ts";
import { onPlugin } from "./support/on-plugin.ts";
import { secret, UNKNOWN } from "./support/special.ts";

const NAME = "ECS-of-the-secret-project";
const RESOURCE = { id: "server-1", name: NAME };
const inputs = { filter: { resourceName: secret(NAME) }, pollInterval: { min: "10s", max: "10s" } };
const holds = [endedLog(7, "2026-03-01T11:00:00Z", {}, RESOURCE)];
const fails = [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" }, RESOURCE)];

function isWrapped(value: unknown): boolean {
  return Object.keys(value as object).includes("4dabf18193072939515e22adb298388d");
}

describe("rpc: secret inputs of a gate", () => {
  it("[I] stay wrapped, and make every output a secret", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const { state } = await create(plugin, inputs);
      const { filter, pollInterval, ...outputs } = state;
      assert.deepEqual({ filter, pollInterval }, inputs);
      assert.deepEqual(Object.keys(outputs).sort(), [
        "attempts",
        "operationLogId",
        "passed",
        "passedAt",
        "verdict",
      ]);
      for (const [name, output] of Object.entries(outputs)) assert.ok(isWrapped(output), name);
      assert.deepEqual(outputs["passed"], secret(true));
      const updated = await update(plugin, state, inputs);
      assert.ok(isWrapped(updated["verdict"]));
    }));

  it("[I] make the unknown outputs of a preview secrets as well", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const { state } = await create(plugin, inputs, { preview: true });
      assert.deepEqual(state["verdict"], secret(UNKNOWN));
      const later = { filter: { resourceName: secret(UNKNOWN) } };
      assert.deepEqual((await create(plugin, later, { preview: true })).state["verdict"], secret(UNKNOWN));
    }));

  it("[I] are not in errors, and neither in what caused them", () =>
    onPlugin({ data: fails }, async ({ plugin, simulator }) => {
      const hidden = (error: Error): boolean => {
        assert.ok(!JSON.stringify([error.message, error]).includes(NAME), error.message);
        return true;
      };
      await assert.rejects(create(plugin, inputs), (error: Error) => {
        assert.match(error.message, /\[secret\] \(server-1\)/u);
        return hidden(error);
      });
      const body = { error_code: "BackupService.9900", error_msg: `${NAME} is malformed`, request_id: "r" };
      simulator.setFaults([{ match: { operation: "*" }, do: "status", status: 400, body }]);
      await assert.rejects(create(plugin, inputs), hidden);
    }));

  it("[I] are not in the engine's log, and neither are the provider's own", () => {
    const steps = [
      { after: "0s", status: "running" },
      { after: "15s", status: "failed" },
    ];
    return onPlugin({ data: { timelines: [timeline(7, steps, {}, RESOURCE)] } }, async (stage) => {
      const { plugin, engine, simulator } = stage;
      await create(plugin, inputs, { preview: true });
      await create(plugin, { ...inputs, mode: "warn" });
      const said = JSON.stringify(engine.lines);
      assert.match(said, /backup of \[secret\] running/u);
      assert.match(said, /THE GATE DOES NOT HOLD/u);
      assert.ok(!said.includes(NAME), said);
      assert.ok(!said.includes(simulator.secretKey));
    });
  });

  it("[I] that did not change are no change", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const { state } = await create(plugin, inputs);
      const { changes } = await diff(plugin, { olds: state, oldInputs: inputs, news: inputs });
      assert.equal(changes, "NONE");
      const news = { ...inputs, filter: { resourceName: NAME } };
      assert.equal((await diff(plugin, { olds: state, oldInputs: inputs, news })).changes, "NONE");
      const other = { ...inputs, filter: { resourceName: secret("another-name") } };
      const changed = await diff(plugin, { olds: state, oldInputs: inputs, news: other });
      assert.deepEqual(changed.names, ["filter"]);
    }));
});
