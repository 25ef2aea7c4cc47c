import assert from "node:assert/strict";

import { AuthenticationError } from "../../../provider/api/errors/api-error.ts";
import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import { InputInvalidError } from "../../../provider/support/failures.ts";
import type { Fault } from "../../../simulator/index.ts";
import { caught } from "../../support/caught.ts";
import { timeline } from "../support/gate-log.ts";
import { type GateStage, onGate } from "../support/on-gate.ts";

const inputs = { filter: {}, pollInterval: { min: "10s", max: "10s" } };
const data = {
  timelines: [
    timeline(7, [
      { after: "0s", status: "running" },
      { after: "35s", status: "success" },
    ]),
  ],
};
const impatient = (stage: GateStage) =>
  stage.context(undefined, { ...stage.keys, maxRetries: 0, requestTimeout: "30s" });

describe("passGate: faults of the service", () => {
  for (const [name, fault] of [
    ["500", { do: "status", status: 500 }],
    ["503 with HTML", { do: "status", status: 503, html: true }],
    ["429", { do: "status", status: 429 }],
    ["a reset", { do: "reset" }],
    ["a reset within the answer", { do: "reset", afterHeaders: true }],
  ] as const) {
    it(`[I] ${name} in mid-wait is survived`, () => {
      const faults: Fault[] = [{ match: { operation: "list", nth: [2, 3] }, ...fault }];
      return onGate({ data, faults }, async (stage) => {
        const context = impatient(stage);
        const { passed, attempts } = await stage.pass(inputs, context);
        assert.deepEqual([passed, attempts], [true, 5]);
        assert.deepEqual(stage.seconds(), [0, 10, 20, 30, 40]);
        assert.match(context.lines.status[1] ?? "", /^the operation log could not be read, 29m 50s left: /u);
        assert.equal(context.lines.status[3], "backup of ECS-0001 running, 29m 30s left");
        assert.deepEqual(context.lines.warning, []);
      });
    });
  }

  it("[I] a fault at the first look is survived as well", () => {
    const faults: Fault[] = [{ match: { operation: "list", nth: 1 }, do: "reset" }];
    return onGate({ data, faults }, async (stage) => {
      assert.equal((await stage.pass(inputs, impatient(stage))).attempts, 5);
    });
  });

  it("[I] the client's own attempts are part of one look", () => {
    const faults: Fault[] = [{ match: { operation: "list", nth: 2 }, do: "status", status: 500 }];
    return onGate({ data, faults }, async (stage) => {
      assert.equal((await stage.pass(inputs)).attempts, 5);
      assert.equal(stage.simulator.requests.length, 6);
    });
  });

  for (const [status, code] of [
    [400, "CBR_API"],
    [401, "CBR_AUTHENTICATION"],
    [403, "CBR_PERMISSION"],
  ] as const) {
    it(`[I] ${status} ends it at once, with what the service said`, () => {
      const faults: Fault[] = [{ match: { operation: "list", nth: [2, 9] }, do: "status", status }];
      return onGate({ data, faults }, async (stage) => {
        const error = await caught(stage.pass(inputs), GateHeldError);
        assert.equal(error.code, "CBR_GATE_HELD");
        assert.match(error.message, new RegExp(`was answered with ${status} .*request id`, "u"));
        assert.equal((error.cause as { code?: string }).code, code);
        assert.deepEqual(stage.seconds(), [0, 10]);
      });
    });
  }

  it("[I] keys that are wrong end it at the first look, and are used once", () =>
    onGate({ data }, async (stage) => {
      const context = stage.context(undefined, { ...stage.keys, secretKey: "not-the-secret-key" });
      const error = await caught(stage.pass(inputs, context), GateHeldError);
      assert.ok(error.cause instanceof AuthenticationError);
      assert.doesNotMatch(error.message, /not-the-secret-key/u);
      assert.equal(stage.simulator.requests.length, 1);
    }));

  it("[I] a service that stays away until the timeout holds it", () => {
    const faults: Fault[] = [{ match: { operation: "list", nth: [2, 99] }, do: "status", status: 503 }];
    return onGate({ data, faults }, async (stage) => {
      const error = await caught(stage.pass(inputs, impatient(stage), 45_000), GateHeldError);
      assert.match(error.message, /was answered with 503/u);
      assert.deepEqual(stage.seconds(), [0, 10, 20, 30, 40, 45]);
    });
  });
});

describe("passGate: inputs that contradict each other", () => {
  it("[I] are refused before anything is asked", () =>
    onGate({ data }, async (stage) => {
      const error = await caught(stage.pass({ pollInterval: { min: "2h" } }), InputInvalidError);
      assert.deepEqual(
        error.failures.map(({ property }) => property),
        ["filter", "pollInterval.min"],
      );
      assert.equal(stage.simulator.requests.length, 0);
    }));

  for (const mode of ["enforce", "warn"] as const) {
    it(`[I] a rule that lacks a parameter is refused as an input, with mode ${mode}`, () =>
      onGate({ data }, async (stage) => {
        const context = stage.context();
        const error = await caught(
          stage.pass({ filter: {}, mode, rules: [{ type: "skippedBudget" }] }, context),
          InputInvalidError,
        );
        assert.deepEqual(
          error.failures.map(({ property }) => property),
          ["rules[0].max"],
        );
        assert.deepEqual(context.lines.warning, []);
        assert.equal(stage.simulator.requests.length, 0);
      }));
  }
});
