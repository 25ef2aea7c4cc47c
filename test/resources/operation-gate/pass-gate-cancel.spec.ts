import assert from "node:assert/strict";

import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { OperationGateArgs } from "../../../provider/schema/generated/types.ts";
import { caught } from "../../support/caught.ts";
import { logId, timeline } from "../support/gate-log.ts";
import { type GateStage, type Lines, onGate, turns, until } from "../support/on-gate.ts";

const data = { timelines: [timeline(7, [{ after: "0s", status: "running" }])] };
const FAR_APART = { min: "60s", max: "60s" };

/** Cancels a gate once so many requests have arrived and the moment has come; nothing may be left of it. */
async function cancelled(
  stage: GateStage,
  inputs: OperationGateArgs,
  requests = 1,
  isMoment: (lines: Lines) => boolean = () => true,
): Promise<void> {
  const abort = new AbortController();
  const context = stage.context(abort.signal);
  const ended = caught(stage.pass(inputs, context), TransportError);
  await until(() => stage.simulator.requests.length === requests && isMoment(context.lines));
  await turns();
  assert.ok(stage.clock.sleeping() > 0);
  abort.abort(new Error("the engine cancelled the operation"));
  const error = await ended;
  assert.equal(error.code, "CBR_ABORTED");
  await turns();
  assert.equal(stage.clock.sleeping(), 0);
  stage.clock.advance(3_600_000);
  await turns();
  assert.equal(stage.simulator.requests.length, requests);
}

describe("passGate: cancellation", () => {
  for (const mode of ["enforce", "warn"] as const) {
    it(`[I] ends a wait between two looks, with mode ${mode}`, () =>
      onGate({ data }, (stage) =>
        cancelled(
          stage,
          { filter: {}, mode, pollInterval: FAR_APART },
          1,
          ({ status }) => status.length === 1,
        ),
      ));
  }

  it("[I] ends a request under way, of a list and of one log", async () => {
    for (const inputs of [{ filter: {} }, { operationLogId: logId(7) }]) {
      await onGate({ data, faults: [{ match: { operation: "*" }, do: "hang" }] }, (stage) =>
        cancelled(stage, inputs),
      );
    }
  });

  it("[I] ends an answer that is under way", () =>
    onGate({ data, faults: [{ match: { operation: "list" }, do: "hang", afterHeaders: true }] }, (stage) =>
      cancelled(stage, { filter: {} }),
    ));

  it("[I] ends a request in mid-wait", () => {
    const faults = [{ match: { operation: "list", nth: 3 }, do: "hang" }] as const;
    return onGate({ data, faults }, (stage) =>
      cancelled(stage, { filter: {}, pollInterval: { min: "10s", max: "10s" } }, 3),
    );
  });

  it("[I] ends the wait of the client before its next attempt", () => {
    const faults = [{ match: { operation: "list" }, do: "status", status: 503, retryAfter: 60 }] as const;
    return onGate({ data, faults }, (stage) =>
      cancelled(stage, { filter: {} }, 1, ({ debug }) =>
        debug.some((line) => line.includes("attempt 1 failed")),
      ),
    );
  });

  it("[I] asks nothing when it was cancelled before", () =>
    onGate({ data }, async (stage) => {
      const ended = stage.pass({ filter: {} }, stage.context(AbortSignal.abort(new Error("cancelled"))));
      assert.equal((await caught(ended, TransportError)).code, "CBR_ABORTED");
      await turns();
      assert.deepEqual([stage.simulator.requests.length, stage.clock.sleeping()], [0, 0]);
    }));
});
