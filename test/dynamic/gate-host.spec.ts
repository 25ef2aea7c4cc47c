import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import { GateHost } from "../../dynamic/gate-host.ts";
import { formerInputs } from "../../dynamic/gate-properties.ts";
import { OperationGate } from "../../dynamic/index.ts";
import { toldError } from "../../dynamic/told-error.ts";
import { GateHeldError } from "../../provider/resources/operation-gate/gate-held-error.ts";
import { redactor } from "../../provider/support/redact.ts";

const UNKNOWN = pulumi.runtime.unknownValue;

describe("a gate in the dynamic host", () => {
  it("[U] does not quote a secret input that is wrong", async () => {
    const maxAge = "one-secret-day";
    const told = async (news: object): Promise<string> =>
      JSON.stringify((await new GateHost().check({ filter: {}, maxAge, ...news })).failures);
    assert.match(await told({}), /one-secret-day/u);
    assert.doesNotMatch(await told({ secretInputs: ["maxAge"] }), /one-secret-day/u);
    const timeout = "another-secret-day";
    assert.doesNotMatch(await told({ timeout, secretInputs: ["timeout"] }), /another-secret-day/u);
  });

  it("[U] is checked as far as its inputs are known, and changes when one is not", async () => {
    const news = { filter: { resourceId: UNKNOWN }, timeout: UNKNOWN, stableFor: "soon" };
    const { failures = [] } = await new GateHost().check(news);
    assert.deepEqual(
      failures.map(({ property }) => property),
      ["stableFor"],
    );
    assert.deepEqual(await new GateHost().diff({ passed: true }, { filter: {}, maxAge: UNKNOWN }), {
      changes: true,
    });
  });

  it("[U] takes settings that are wrong for a change, so that the update says what is wrong", async () => {
    const host = new GateHost();
    const config = {
      get: (key: string) => (key === "cbr:region" ? "Nowhere!" : undefined),
      require: () => "",
    };
    host.configure({ config });
    const inputs = { filter: {} };
    assert.deepEqual(await host.diff({ ...inputs, passed: true }, inputs), { changes: true });
    await assert.rejects(host.create(inputs), /region.*\[CBR_CONFIGURATION\]/u);
  });

  it("[U] refuses customTimeouts, which never reach it", () => {
    const options = { customTimeouts: { create: "10m" } };
    assert.throws(() => new OperationGate("gate", { filter: {} }, options), {
      code: "CBR_INPUT_INVALID",
      message: /customTimeouts: .* give the gate's input timeout instead/u,
    });
  });
});

describe("the former inputs of a gate", () => {
  const outputs = { passed: true, attempts: 1, verdict: {}, operationLogId: "a-log", __provider: "text" };

  it("[U] leave out what the gate found", () => {
    assert.deepEqual(formerInputs({ filter: {}, ...outputs }), { filter: {} });
  });

  it("[U] keep the operation log that it was given", () => {
    assert.deepEqual(formerInputs({ maxAge: "1d", ...outputs }), { operationLogId: "a-log", maxAge: "1d" });
  });
});

describe("an error that the dynamic host shows", () => {
  const redact = redactor(["ledger"]);

  it("[U] has its code, no secret, and no stack that would be printed", () => {
    const { message, stack } = toldError(new GateHeldError("no backup of ledger succeeded"), redact);
    assert.match(message, /no backup of \[secret\] succeeded.*\[CBR_GATE_HELD\]$/u);
    assert.equal(stack, "");
  });

  it("[U] says nothing of a defect but its name", () => {
    const { message } = toldError(new TypeError("cannot read ledger"), redact);
    assert.equal(message, "the cbr provider met a defect of its own (TypeError); please report it");
  });
});
