import assert from "node:assert/strict";

import { gateChanges } from "../../../provider/resources/operation-gate/gate-changes.ts";
import type { OperationGateArgs } from "../../../provider/schema/generated/types.ts";
import { endedLog, logId, timeline } from "../support/gate-log.ts";
import { type GateStage, onGate, turns, until } from "../support/on-gate.ts";

const holds = [endedLog(7, "2026-03-01T11:00:00Z")];
const fails = [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" })];

/** The changes of a gate that was passed, whose inputs are as they were. */
function unchanged(stage: GateStage, inputs: OperationGateArgs, context = stage.context()) {
  return gateChanges(inputs, true, inputs, context);
}

describe("gateChanges", () => {
  it("[I] there are none of a gate that holds, after one look", () =>
    onGate({ data: holds }, async (stage) => {
      assert.deepEqual(await unchanged(stage, { filter: {}, triggers: { release: "1" } }), []);
      assert.deepEqual(await unchanged(stage, { operationLogId: logId(7) }), []);
      assert.deepEqual(
        stage.simulator.requests.map(({ operation }) => operation),
        ["list", "show"],
      );
      assert.equal(stage.clock.sleeping(), 0);
    }));

  it("[I] there are none while the next backup runs", () => {
    const timelines = [timeline(8, [{ after: "0s", status: "running" }])];
    return onGate({ data: { operationLogs: holds, timelines } }, async (stage) => {
      assert.deepEqual(await unchanged(stage, { filter: {} }), []);
    });
  });

  it("[I] there are none where nothing is there and that is fine", () =>
    onGate({ data: [] }, async (stage) => {
      assert.deepEqual(await unchanged(stage, { filter: {}, onMissing: "pass" }), []);
      assert.deepEqual(await unchanged(stage, { filter: {} }), ["verdict"]);
    }));

  it("[U] are the names of inputs that changed, came or went, and nobody is asked", () =>
    onGate({ data: fails }, async (stage) => {
      const former = {
        filter: { resourceName: "ECS-0001", operationType: "backup" },
        triggers: { release: "1" },
        maxAge: "24h",
        mode: "enforce",
      };
      const inputs: OperationGateArgs = {
        mode: "enforce",
        filter: { operationType: "backup", resourceName: "ECS-0001" },
        triggers: { release: "2" },
        stableFor: "1m",
      };
      const changes = await gateChanges(former, true, inputs, stage.context());
      assert.deepEqual(changes.toSorted(), ["maxAge", "stableFor", "triggers"]);
      assert.equal(stage.simulator.requests.length, 0);
    }));

  it("[I] the verdict is one of a gate that does not hold any more", () =>
    onGate({ data: fails }, async (stage) => {
      assert.deepEqual(await unchanged(stage, { filter: {} }), ["verdict"]);
      assert.equal(stage.simulator.requests.length, 1);
      assert.equal(stage.clock.sleeping(), 0);
    }));

  for (const [name, fault] of [
    ["cannot be reached", { do: "reset" }],
    ["refuses the identity", { do: "status", status: 401 }],
    ["fails", { do: "status", status: 503 }],
    ["answers what is no log", { do: "status", status: 200, html: true }],
  ] as const) {
    it(`[I] the verdict is one when the service ${name}`, () =>
      onGate({ data: holds, faults: [{ match: { operation: "*" }, ...fault }] }, async (stage) => {
        const context = stage.context(undefined, { ...stage.keys, maxRetries: 0 });
        assert.deepEqual(await unchanged(stage, { filter: {} }, context), ["verdict"]);
        assert.match(context.lines.debug.at(-1) ?? "", /^the gate was not evaluated: /u);
        assert.deepEqual(context.lines.warning, []);
      }));
  }

  it("[I] the verdict is one when the service has not answered after 30 s", () =>
    onGate({ data: holds, faults: [{ match: { operation: "*" }, do: "hang" }] }, async (stage) => {
      const context = stage.context(undefined, { ...stage.keys, requestTimeout: "10m" });
      let ended = false;
      const changes = unchanged(stage, { filter: {} }, context).finally(() => (ended = true));
      await until(() => stage.simulator.requests.length === 1);
      stage.clock.advance(29_999);
      await turns();
      assert.equal(ended, false);
      stage.clock.advance(1);
      assert.deepEqual(await changes, ["verdict"]);
      await turns();
      assert.equal(stage.clock.sleeping(), 0);
      assert.match(context.lines.debug.at(-1) ?? "", /was not read within 30 s \(the time of one look\)/u);
    }));

  it("[I] a service that throttles for all of that time is named as the reason", () =>
    onGate(
      { data: holds, faults: [{ match: { operation: "*" }, do: "status", status: 429 }] },
      async (stage) => {
        const context = stage.context();
        assert.deepEqual(await unchanged(stage, { filter: {} }, context), ["verdict"]);
        assert.match(context.lines.debug.at(-1) ?? "", /the gate was not evaluated: .*429 APIGW\.0308/u);
        assert.ok(stage.clock.now() <= Date.UTC(2026, 2, 1, 12, 0, 30));
      },
    ));

  it("[U] the verdict is one of a gate that had not passed, and of a provider without settings", () =>
    onGate({ data: holds }, async (stage) => {
      const inputs = { filter: {} };
      assert.deepEqual(await gateChanges(inputs, false, inputs, stage.context()), ["verdict"]);
      assert.deepEqual(await gateChanges(inputs, true, inputs, undefined), ["verdict"]);
      assert.equal(stage.simulator.requests.length, 0);
    }));

  it("[U] recheck onChange asks nobody", () =>
    onGate({ data: fails }, async (stage) => {
      const inputs = { filter: {}, recheck: "onChange" } as const;
      assert.deepEqual(await unchanged(stage, inputs), []);
      assert.deepEqual(await gateChanges(inputs, true, inputs, undefined), []);
      const changed = { ...inputs, triggers: { release: "2" } };
      assert.deepEqual(await gateChanges(inputs, true, changed, stage.context()), ["triggers"]);
      assert.equal(stage.simulator.requests.length, 0);
    }));
});
