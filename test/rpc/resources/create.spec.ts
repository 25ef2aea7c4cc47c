import assert from "node:assert/strict";

import type { OperationGateState } from "../../../provider/schema/generated/types.ts";
import { NOON } from "../../support/manual-clock.ts";
import { endedLog, logId, timeline } from "../../resources/support/gate-log.ts";
import { create, update } from "./support/gate-client.ts";
import { onPlugin } from "./support/on-plugin.ts";

const holds = [endedLog(7, "2026-03-01T11:00:00Z")];
const fails = [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" })];
const runs = { timelines: [timeline(7, [{ after: "0s", status: "running" }])] };
const EVERY_TEN = { min: "10s", max: "10s" };

describe("rpc: Create of a gate", () => {
  it("[I] answers the name as the ID, and the outputs beside the inputs", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const inputs = { filter: { resourceName: "ECS-0001" }, triggers: { release: "1" }, maxAge: null };
      const { id, state } = await create(plugin, inputs);
      assert.equal(id, "before-release");
      const { verdict, ...others } = state as unknown as OperationGateState;
      assert.deepEqual(others, {
        ...inputs,
        passed: true,
        passedAt: new Date(NOON).toISOString(),
        operationLogId: logId(7),
        attempts: 1,
      });
      assert.deepEqual([verdict.status, verdict.compliant], ["COMPLIANT", true]);
      assert.equal(verdict.source.filter.resourceName, "ECS-0001");
    }));

  it("[I] the name may hold colons", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const urn = "urn:pulumi:dev::shop::my:app:Shop$cbr:index:OperationGate::before:release";
      assert.equal((await create(plugin, { filter: {} }, { urn })).id, "before:release");
    }));

  it("[I] waits at most for the timeout of the request, which is in seconds", () =>
    onPlugin({ data: runs }, async ({ plugin, seconds }) => {
      const inputs = { filter: {}, pollInterval: EVERY_TEN };
      await assert.rejects(create(plugin, inputs, { timeout: 12.5 }), /after 3 looks in 12s/u);
      assert.deepEqual(seconds(), [0, 10, 12.5]);
    }));

  it("[I] waits 30 minutes when the request does not say", () =>
    onPlugin({ data: runs }, async ({ plugin, seconds }) => {
      const inputs = { filter: {}, pollInterval: { min: "20s", max: "20s" } };
      await assert.rejects(create(plugin, inputs), /in 30m/u);
      assert.equal(seconds().at(-1), 1800);
    }));

  it("[I] fails with UNKNOWN, the verdict in words and the code when it does not hold", () =>
    onPlugin({ data: fails }, async ({ plugin }) => {
      await assert.rejects(create(plugin, { filter: {} }), (error: Error) => {
        assert.match(error.message, /^2 UNKNOWN: The gate does not open: NON_COMPLIANT: ECS-0001/u);
        assert.ok(error.message.includes(logId(7)));
        assert.match(error.message, /\[CBR_GATE_HELD\]$/u);
        return true;
      });
    }));

  it("[I] fails in the same way when the service refuses", () =>
    onPlugin({ data: holds }, async ({ plugin, simulator }) => {
      simulator.setFaults([{ match: { operation: "*" }, do: "status", status: 403 }]);
      await assert.rejects(
        create(plugin, { filter: {} }),
        /UNKNOWN: The gate does not open: .*was answered with 403.*\[CBR_GATE_HELD\]$/u,
      );
    }));

  it("[I] passes with mode warn what does not hold", () =>
    onPlugin({ data: fails }, async ({ plugin }) => {
      const { state } = await create(plugin, { filter: {}, mode: "warn" });
      assert.equal(state["passed"], false);
      assert.ok(!("passedAt" in state));
      assert.ok(!("operationLogId" in state));
    }));

  it("[I] names settings that are not known when it has to ask", () =>
    onPlugin({ data: holds, configuration: false }, async ({ plugin, keys }) => {
      await plugin.configure({ ...keys, secretKey: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" });
      await assert.rejects(
        create(plugin, { filter: {} }),
        /secretKey: is not known.*\[CBR_CONFIGURATION\]$/u,
      );
    }));
});

describe("rpc: Update of a gate", () => {
  it("[I] waits as Create does, and answers the new inputs and outputs", () => {
    const steps = [
      { after: "0s", status: "running" },
      { after: "15s", status: "success" },
    ];
    return onPlugin({ data: { timelines: [timeline(7, steps)] } }, async ({ plugin, seconds }) => {
      const former = { filter: {}, triggers: { release: "1" } };
      const news = { filter: {}, triggers: { release: "2" }, pollInterval: EVERY_TEN };
      const state = await update(plugin, { ...former, passed: true, attempts: 9, operationLogId: "x" }, news);
      assert.deepEqual(seconds(), [0, 10, 20]);
      const { verdict, passedAt, ...others } = state;
      assert.deepEqual(others, { ...news, passed: true, operationLogId: logId(7), attempts: 3 });
      assert.equal((verdict as { status: string }).status, "COMPLIANT");
      assert.equal(passedAt, new Date(NOON + 20_000).toISOString());
    });
  });

  it("[I] fails when the gate does not hold any more, within its timeout", () =>
    onPlugin({ data: runs }, async ({ plugin, seconds }) => {
      const inputs = { filter: {}, pollInterval: EVERY_TEN };
      await assert.rejects(
        update(plugin, { ...inputs, passed: true }, inputs, { timeout: 15 }),
        /UNKNOWN: .*\[CBR_GATE_HELD\]$/u,
      );
      assert.deepEqual(seconds(), [0, 10, 15]);
    }));
});
