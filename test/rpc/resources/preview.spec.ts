import assert from "node:assert/strict";

import { endedLog, logId, timeline } from "../../resources/support/gate-log.ts";
import { create, update } from "./support/gate-client.ts";
import { onPlugin } from "./support/on-plugin.ts";
import { UNKNOWN } from "./support/special.ts";

const holds = [endedLog(7, "2026-03-01T11:00:00Z")];
const runs = { timelines: [timeline(7, [{ after: "0s", status: "running" }])] };
const UNKNOWN_OUTPUTS = {
  verdict: UNKNOWN,
  passed: UNKNOWN,
  passedAt: UNKNOWN,
  operationLogId: UNKNOWN,
  attempts: UNKNOWN,
};
const preview = { preview: true };

describe("rpc: preview of a gate", () => {
  for (const [name, data] of [
    ["holds", holds],
    ["would wait", runs],
    ["would fail", []],
  ] as const) {
    it(`[I] leaves the outputs unknown and waits for nothing when it ${name}`, () =>
      onPlugin({ data }, async ({ plugin, simulator, clock }) => {
        const inputs = { filter: {}, stableFor: "1h" };
        const { id, state } = await create(plugin, inputs, preview);
        assert.equal(id, "");
        assert.deepEqual(state, { ...inputs, ...UNKNOWN_OUTPUTS });
        assert.deepEqual(await update(plugin, { ...inputs, passed: true }, inputs, preview), state);
        assert.equal(simulator.requests.length, 2);
        assert.deepEqual(clock.waits, []);
      }));
  }

  it("[I] knows the ID of the operation that the program names", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const inputs = { operationLogId: logId(7) };
      const { state } = await create(plugin, inputs, preview);
      assert.deepEqual(state, { ...UNKNOWN_OUTPUTS, ...inputs });
    }));

  it("[I] asks nothing while an input is not known", () =>
    onPlugin({ data: holds }, async ({ plugin, simulator, engine }) => {
      for (const inputs of [
        { operationLogId: UNKNOWN },
        { filter: { vaultId: UNKNOWN } },
        { filter: {}, expectedResourceIds: ["server-1", UNKNOWN] },
        { filter: {}, triggers: { release: UNKNOWN } },
      ]) {
        const { state } = await create(plugin, inputs, preview);
        assert.deepEqual({ ...state, ...inputs }, { ...UNKNOWN_OUTPUTS, ...inputs });
        await update(plugin, { filter: {} }, inputs, preview);
      }
      assert.equal(simulator.requests.length, 0);
      assert.deepEqual(engine.lines, []);
    }));

  it("[I] asks nothing while a setting of the provider is not known", () =>
    onPlugin({ data: holds, configuration: false }, async ({ plugin, simulator, keys }) => {
      await plugin.configure({ ...keys, secretKey: UNKNOWN });
      const { state } = await create(plugin, { filter: {} }, preview);
      assert.deepEqual(state, { filter: {}, ...UNKNOWN_OUTPUTS });
      assert.equal(simulator.requests.length, 0);
    }));

  it("[I] does not fail when the service cannot be asked", () =>
    onPlugin({ data: holds }, async ({ plugin, simulator, engine }) => {
      simulator.setFaults([{ match: { operation: "*" }, do: "status", status: 403 }]);
      await create(plugin, { filter: {} }, preview);
      const warnings = engine.lines.filter(({ severity }) => severity === "WARNING");
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]?.message ?? "", /^Whether the gate would open is not known: /u);
    }));
});
