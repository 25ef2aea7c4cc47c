import assert from "node:assert/strict";

import { endedLog, timeline } from "../../resources/support/gate-log.ts";
import { turns, until } from "../../resources/support/on-gate.ts";
import { create, diff, GATE_URN } from "./support/gate-client.ts";
import { onPlugin } from "./support/on-plugin.ts";

const steps = [
  { after: "0s", status: "running", progress: 37 },
  { after: "5s", status: "sealing" },
  { after: "15s", status: "failed" },
];

describe("rpc: the engine's log of a gate", () => {
  it("[I] has every line before the answer, with the resource it belongs to", () =>
    onPlugin({ data: { timelines: [timeline(7, steps)] } }, async ({ plugin, engine }) => {
      const inputs = { filter: {}, mode: "warn", pollInterval: { min: "10s", max: "10s" } };
      await create(plugin, inputs, { timeout: 130 });
      assert.deepEqual([...new Set(engine.lines.map(({ urn }) => urn))], [GATE_URN]);
      const shown = engine.lines.filter(({ severity }) => severity !== "DEBUG");
      assert.deepEqual(
        shown.map(({ severity, ephemeral, message }) => [severity, ephemeral, message.slice(0, 48)]),
        [
          ["INFO", true, "backup of ECS-0001 running, 37 %, 2m 10s left"],
          ["WARNING", false, "Operation log 00000000-0000-4000-8000-0000000000"],
          ["INFO", true, "backup of ECS-0001 sealing, 37 %, 2m left"],
          ["WARNING", false, "THE GATE DOES NOT HOLD and lets everything throu"],
        ],
      );
    }));

  it("[I] has what a preview found, once and for good", () =>
    onPlugin({ data: [endedLog(7, "2026-03-01T11:00:00Z")] }, async ({ plugin, engine }) => {
      await create(plugin, { filter: {} }, { preview: true });
      const shown = engine.lines.filter(({ severity }) => severity !== "DEBUG");
      assert.deepEqual(shown, [
        {
          severity: "INFO",
          message: "The gate would open now: COMPLIANT: 1 rule judged, over 1 operation log.",
          urn: GATE_URN,
          ephemeral: false,
        },
      ]);
    }));

  it("[I] has nothing to show of a Diff, and of a Create that passes at once", () =>
    onPlugin({ data: [endedLog(7, "2026-03-01T11:00:00Z")] }, async ({ plugin, engine }) => {
      await create(plugin, { filter: {} });
      await diff(plugin, { oldInputs: { filter: {} }, news: { filter: {} } });
      assert.ok(engine.lines.length > 0);
      assert.deepEqual(
        engine.lines.filter(({ severity }) => severity !== "DEBUG"),
        [],
      );
    }));

  it("[I] is waited for: no line comes after the answer", () =>
    onPlugin({ data: [endedLog(7, "2026-03-01T11:00:00Z")] }, async ({ plugin, engine }) => {
      const release = engine.hold();
      let answered = false;
      const created = create(plugin, { filter: {} }, { preview: true }).finally(() => (answered = true));
      await until(() => engine.lines.some(({ severity }) => severity === "INFO"));
      await turns();
      assert.equal(answered, false);
      release();
      await created;
    }));

  it("[I] may be gone: the gate goes on", () =>
    onPlugin({ data: [endedLog(7, "2026-03-01T11:00:00Z")] }, async ({ plugin, engine }) => {
      engine.stop();
      const { state } = await create(plugin, { filter: {} });
      assert.equal(state["passed"], true);
    }));
});
