import assert from "node:assert/strict";

import { endedLog, logId, timeline } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

const warn = { filter: {}, mode: "warn", pollInterval: { min: "10s", max: "10s" } } as const;
const LOUD = /^THE GATE DOES NOT HOLD and lets everything through, because its mode is "warn": /u;

describe("passGate: mode warn", () => {
  it("[I] passes what fails, with a warning that cannot be overlooked", () =>
    onGate({ data: [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" })] }, async (stage) => {
      const context = stage.context();
      const outputs = await stage.pass(warn, context);
      assert.equal(outputs.passed, false);
      assert.equal(outputs.verdict.status, "NON_COMPLIANT");
      assert.equal(outputs.attempts, 1);
      assert.ok(!("passedAt" in outputs));
      assert.ok(!("operationLogId" in outputs));
      assert.equal(context.lines.warning.length, 1);
      assert.match(context.lines.warning[0] ?? "", LOUD);
      assert.ok(context.lines.warning[0]?.includes(logId(7)));
    }));

  it("[I] waits as enforce does before it warns", () => {
    const timelines = [timeline(7, [{ after: "0s", status: "running" }])];
    return onGate({ data: { timelines } }, async (stage) => {
      const context = stage.context();
      const { passed, attempts } = await stage.pass(warn, context, 25_000);
      assert.deepEqual([passed, attempts], [false, 4]);
      assert.match(
        context.lines.warning[0] ?? "",
        /backup of ECS-0001 running.* \(operation log [0-9a-f-]+7\) has not ended after 4 looks in 25s/u,
      );
    });
  });

  it("[I] says nothing of the kind when it holds", () =>
    onGate({ data: [endedLog(7, "2026-03-01T11:00:00Z")] }, async (stage) => {
      const context = stage.context();
      const { passed } = await stage.pass(warn, context);
      assert.equal(passed, true);
      assert.deepEqual(context.lines.warning, []);
    }));

  for (const [status, attempts] of [
    [403, 1],
    [503, 4],
  ] as const) {
    it(`[I] passes when the service cannot be asked (${status}), and nothing is known`, () =>
      onGate({ data: [endedLog(7, "2026-03-01T11:00:00Z")] }, async (stage) => {
        stage.simulator.setFaults([{ match: { operation: "*" }, do: "status", status }]);
        const context = stage.context(undefined, { ...stage.keys, maxRetries: 0 });
        const outputs = await stage.pass(warn, context, 25_000);
        assert.deepEqual([outputs.passed, outputs.attempts], [false, attempts]);
        assert.equal(outputs.verdict.status, "INSUFFICIENT_DATA");
        assert.equal(outputs.verdict.compliant, false);
        assert.ok(!("passedAt" in outputs));
        assert.equal(context.lines.warning.length, 1);
        assert.match(context.lines.warning[0] ?? "", LOUD);
        assert.match(context.lines.warning[0] ?? "", new RegExp(`was answered with ${status}`, "u"));
      }));
  }

  it("[I] passes an unknown operation by ID, too, when the service cannot be asked", () =>
    onGate({ data: [] }, async (stage) => {
      stage.simulator.setFaults([{ match: { operation: "*" }, do: "status", status: 403 }]);
      const { passed, operationLogId, verdict } = await stage.pass({
        operationLogId: logId(7),
        mode: "warn",
      });
      assert.deepEqual([passed, operationLogId], [false, logId(7)]);
      assert.equal(verdict.status, "INSUFFICIENT_DATA");
    }));

  it("[I] does not keep an earlier verdict that says compliant when the service goes away", () => {
    const data = {
      operationLogs: [endedLog(1, "2026-03-01T11:00:00Z")],
      timelines: [timeline(7, [{ after: "0s", status: "waiting" }])],
    };
    return onGate({ data }, async (stage) => {
      stage.simulator.setFaults([{ match: { operation: "list", nth: [2, 9] }, do: "status", status: 403 }]);
      const { passed, verdict } = await stage.pass({ filter: {}, mode: "warn" });
      assert.equal(passed, false);
      assert.equal(verdict.status, "INSUFFICIENT_DATA");
      assert.equal(verdict.compliant, false);
    });
  });
});
