import assert from "node:assert/strict";

import { DEFAULT_TIMEOUT_MS } from "../../../provider/resources/operation-gate/pass-gate.ts";
import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import { caught } from "../../support/caught.ts";
import { timeline } from "../support/gate-log.ts";
import { onGate, until } from "../support/on-gate.ts";

const RUNNING = { timelines: [timeline(7, [{ after: "0s", status: "running", progress: 37 }])] };
const EVERY_TEN = { min: "10s", max: "10s" };

describe("passGate: the timeout", () => {
  it("[I] looks a last time exactly at the deadline, and never after it", () =>
    onGate({ data: RUNNING }, async (stage) => {
      const error = await caught(
        stage.pass({ filter: {}, pollInterval: EVERY_TEN }, stage.context(), 25_000),
        GateHeldError,
      );
      assert.deepEqual(stage.seconds(), [0, 10, 20, 25]);
      assert.match(
        error.message,
        /backup of ECS-0001 running.* \(operation log [0-9a-f-]+7\) has not ended after 4 looks in 25s; NON_COMPLIANT/u,
      );
      stage.clock.advance(3_600_000);
      assert.equal(stage.clock.sleeping(), 0);
      assert.equal(stage.simulator.requests.length, 4);
    }));

  it("[I] looks once only at a deadline that falls on a look", () =>
    onGate({ data: RUNNING }, async (stage) => {
      await caught(
        stage.pass({ filter: {}, pollInterval: EVERY_TEN }, stage.context(), 20_000),
        GateHeldError,
      );
      assert.deepEqual(stage.seconds(), [0, 10, 20]);
    }));

  it("[I] opens by what the last look shows", () => {
    const steps = [
      { after: "0s", status: "running" },
      { after: "24s", status: "success" },
    ];
    return onGate({ data: { timelines: [timeline(7, steps)] } }, async (stage) => {
      const { passed, attempts } = await stage.pass(
        { filter: {}, pollInterval: EVERY_TEN },
        stage.context(),
        25_000,
      );
      assert.deepEqual([passed, attempts], [true, 4]);
    });
  });

  it("[I] delays grow from look to look, up to the maximum", () =>
    onGate({ data: RUNNING }, async (stage) => {
      await caught(
        stage.pass({ filter: {}, pollInterval: { min: "1s", max: "8s" } }, stage.context(), 20_000),
        GateHeldError,
      );
      assert.deepEqual(stage.clock.waits, [1000, 1500, 2500, 4500, 4500, 4500, 1500]);
      assert.deepEqual(stage.seconds(), [0, 1, 2.5, 5, 9.5, 14, 18.5, 20]);
    }));

  it("[I] is 30 minutes unless the program says otherwise", () =>
    onGate({ data: RUNNING }, async (stage) => {
      assert.equal(DEFAULT_TIMEOUT_MS, 30 * 60_000);
      await caught(stage.pass({ filter: {}, pollInterval: { min: "20s", max: "20s" } }), GateHeldError);
      assert.equal(stage.seconds().at(-1), 1800);
      assert.equal(stage.simulator.requests.length, 91);
    }));

  it("[I] a last look that is never answered ends 30 s after the deadline", () =>
    onGate({ data: RUNNING }, async (stage) => {
      const context = stage.context(undefined, { ...stage.keys, requestTimeout: "10m" });
      stage.simulator.setFaults([{ match: { operation: "list", nth: 3 }, do: "hang" }]);
      const held = caught(
        stage.pass({ filter: {}, pollInterval: EVERY_TEN }, context, 20_000),
        GateHeldError,
      );
      await until(() => stage.simulator.requests.length === 3);
      stage.clock.advance(29_999);
      assert.ok(stage.clock.sleeping() > 0);
      stage.clock.advance(1);
      const error = await held;
      assert.match(error.message, /was not read within 30 s \(the time of one look\)/u);
      assert.equal(stage.simulator.requests.length, 3);
    }));
});
