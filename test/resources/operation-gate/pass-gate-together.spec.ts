import assert from "node:assert/strict";

import { manualClock } from "../../support/manual-clock.ts";
import { ECS_1, ECS_2, logId, timeline } from "../support/gate-log.ts";
import { type GateStage, onGate, turns, until } from "../support/on-gate.ts";

const GATES = 5;
const EVERY_TEN = { min: "10s", max: "10s" };

const ending = timeline(7, [
  { after: "0s", status: "running" },
  { after: "25s", status: "success" },
]);

/** Waits until no gate asks any more: each of those that go on has one sleep. */
async function paused(stage: GateStage, gates: number): Promise<void> {
  await turns();
  await until(() => stage.clock.sleeping() === gates);
}

/** Lets time go by, second by second, until all gates have passed. */
async function pass<Passed>(stage: GateStage, passing: readonly Promise<Passed>[]): Promise<Passed[]> {
  let open = passing.length;
  for (const each of passing) each.finally(() => (open -= 1)).catch(() => undefined);
  while (open > 0) {
    await turns();
    await until(() => stage.clock.sleeping() === open);
    stage.clock.advance(1000);
  }
  return Promise.all(passing);
}

describe("passGate: several gates over the same logs", () => {
  it("[I] that begin together look together: one request for all of them", () =>
    onGate({ data: { timelines: [ending] }, manual: manualClock({ skips: 0 }) }, async (stage) => {
      const context = stage.context();
      const gates = Array.from({ length: GATES }, () =>
        stage.pass({ filter: {}, pollInterval: EVERY_TEN }, context),
      );
      const outputs = await pass(stage, gates);
      assert.equal(stage.simulator.requests.length, 4);
      for (const { passed, attempts, operationLogId } of outputs) {
        assert.deepEqual({ passed, attempts, operationLogId }, OPENED);
      }
    }));

  it("[I] that begin one after the other fall into step", () =>
    onGate({ data: { timelines: [ending] }, manual: manualClock({ skips: 0 }) }, async (stage) => {
      const context = stage.context();
      const inputs = { filter: {}, pollInterval: EVERY_TEN };
      const first = stage.pass(inputs, context);
      await paused(stage, 1);
      stage.clock.advance(2000);
      const second = stage.pass(inputs, context);
      await paused(stage, 2);
      const outputs = await pass(stage, [first, second]);
      // 0 s and 2 s, then 10, 20 and 30 s for both, though the second would have looked at 12 s.
      assert.deepEqual(stage.seconds().map(Math.round), [0, 2, 10, 20, 30]);
      assert.deepEqual(
        outputs.map(({ passed }) => passed),
        [true, true],
      );
    }));

  it("[I] each judges by its own rules", () =>
    onGate({ data: { timelines: [ending] }, manual: manualClock({ skips: 0 }) }, async (stage) => {
      const context = stage.context();
      const gates = [ECS_1, ECS_2].map(({ id }) => {
        const asked = { rules: [{ type: "covered" as const }], expectedResourceIds: [id] };
        return stage.pass({ filter: {}, ...asked, mode: "warn", pollInterval: EVERY_TEN }, context);
      });
      const outputs = await pass(stage, gates);
      assert.deepEqual(
        outputs.map(({ passed }) => passed),
        [true, false],
      );
    }));
});

const OPENED = { passed: true, attempts: 4, operationLogId: logId(7) };
