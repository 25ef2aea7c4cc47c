import assert from "node:assert/strict";

import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import { previewGate } from "../../../provider/resources/operation-gate/preview-gate.ts";
import { InputInvalidError } from "../../../provider/support/failures.ts";
import { caught } from "../../support/caught.ts";
import { endedLog, logId, timeline } from "../support/gate-log.ts";
import { type GateStage, onGate, turns, until } from "../support/on-gate.ts";

const holds = [endedLog(7, "2026-03-01T11:00:00Z")];
const fails = [endedLog(7, "2026-03-01T11:00:00Z", { status: "failed" })];
const runs = { timelines: [timeline(7, [{ after: "0s", status: "running" }])] };

/** Expects that one request was made, and that nothing waited for anything. */
function lookedOnce({ simulator, clock }: GateStage, operation = "list"): void {
  assert.deepEqual(
    simulator.requests.map((request) => request.operation),
    [operation],
  );
  assert.deepEqual(clock.waits, []);
  assert.equal(clock.sleeping(), 0);
}

describe("previewGate", () => {
  it("[I] says that it would open, after one look", () =>
    onGate({ data: holds }, async (stage) => {
      const context = stage.context();
      await previewGate({ filter: {} }, context);
      assert.deepEqual(context.lines.info, [
        "The gate would open now: COMPLIANT: 1 rule judged, over 1 operation log.",
      ]);
      assert.deepEqual(context.lines.warning, []);
      lookedOnce(stage);
    }));

  it("[I] warns that it would wait, and does not", () =>
    onGate({ data: runs }, async (stage) => {
      const context = stage.context();
      await previewGate({ filter: {}, stableFor: "1h" }, context);
      assert.deepEqual(context.lines.info, []);
      assert.equal(context.lines.warning.length, 1);
      assert.match(context.lines.warning[0] ?? "", /^The gate would wait now: /u);
      lookedOnce(stage);
    }));

  it("[I] warns that it would not open, and why", () =>
    onGate({ data: fails }, async (stage) => {
      const context = stage.context();
      await previewGate({ filter: {}, mode: "warn" }, context);
      assert.equal(context.lines.warning.length, 1);
      assert.match(
        context.lines.warning[0] ?? "",
        /^The gate would not open now, and its mode warn would let everything through: NON_COMPLIANT: /u,
      );
      assert.ok(context.lines.warning[0]?.includes(logId(7)));
      lookedOnce(stage);
    }));

  it("[I] reads one operation by its ID", () =>
    onGate({ data: holds }, async (stage) => {
      const context = stage.context();
      await previewGate({ operationLogId: logId(7) }, context);
      assert.match(context.lines.info[0] ?? "", /would open now/u);
      lookedOnce(stage, "show");
    }));

  it("[I] warns that nothing is there, unless that is fine", () =>
    onGate({ data: [] }, async (stage) => {
      const context = stage.context();
      await previewGate({ filter: {} }, context);
      await previewGate({ filter: {}, onMissing: "wait" }, context);
      await previewGate({ filter: {}, onMissing: "pass" }, context);
      assert.match(context.lines.warning[0] ?? "", /^The gate would not open now: NOT_APPLICABLE/u);
      assert.match(
        context.lines.warning[1] ?? "",
        /^The gate would wait now: nothing new has come that could be judged; NOT_APPLICABLE/u,
      );
      assert.match(
        context.lines.info[0] ?? "",
        /^The gate would open now, since there is nothing to judge and onMissing is "pass": NOT_APPLICABLE/u,
      );
    }));

  for (const [name, fault] of [
    ["403", { do: "status", status: 403 }],
    ["503", { do: "status", status: 503 }],
    ["a reset", { do: "reset" }],
  ] as const) {
    it(`[I] warns when the service cannot be asked: ${name}`, () =>
      onGate({ data: holds, faults: [{ match: { operation: "*" }, ...fault }] }, async (stage) => {
        const context = stage.context(undefined, { ...stage.keys, maxRetries: 0 });
        await previewGate({ filter: {} }, context);
        assert.deepEqual(context.lines.info, []);
        assert.equal(context.lines.warning.length, 1);
        assert.match(context.lines.warning[0] ?? "", /^Whether the gate would open is not known: GET /u);
        lookedOnce(stage);
      }));
  }

  it("[I] warns when the provider's settings do not say whom to ask", () =>
    onGate({ data: holds }, async (stage) => {
      const context = stage.context(undefined, { region: "eu-west-101" });
      await previewGate({ filter: {} }, context);
      assert.match(context.lines.warning[0] ?? "", /is not known: .*HW_ACCESS_KEY/u);
      assert.equal(stage.simulator.requests.length, 0);
    }));

  it("[I] throws when it is cancelled, and says nothing", () =>
    onGate({ data: holds, faults: [{ match: { operation: "*" }, do: "hang" }] }, async (stage) => {
      const abort = new AbortController();
      const context = stage.context(abort.signal);
      const ended = caught(previewGate({ filter: {} }, context), TransportError);
      await until(() => stage.simulator.requests.length === 1);
      abort.abort(new Error("cancelled"));
      assert.equal((await ended).code, "CBR_ABORTED");
      await turns();
      assert.equal(stage.clock.sleeping(), 0);
      assert.deepEqual(context.lines.warning, []);
    }));

  it("[I] throws for inputs that contradict each other, and asks nothing", () =>
    onGate({ data: holds }, async (stage) => {
      for (const inputs of [{}, { filter: {}, rules: [{ type: "skippedBudget" } as const] }]) {
        await caught(previewGate(inputs, stage.context()), InputInvalidError);
      }
      assert.equal(stage.simulator.requests.length, 0);
    }));
});
