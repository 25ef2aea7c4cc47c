import assert from "node:assert/strict";

import { ConfigurationError } from "../../provider/support/failures.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";
import { manualClock } from "../support/manual-clock.ts";
import { agency, calls, count, HOUR, place } from "../support/sign-in.ts";
import { until } from "../resources/support/on-gate.ts";

/** Time that does not pass the three seconds by itself. */
const SOON = {
  logs: 2,
  get manual() {
    return manualClock({ skips: 2000 });
  },
};

describe("client: a server of the cloud", () => {
  for (const [metadataVersion, expected] of [
    [2, ["metadataToken", "metadataKey", "list", "list"]],
    [1, ["metadataToken", "metadataKey", "list", "list"]],
  ] as const) {
    it(`[I] signs with the keys of its metadata service, version ${metadataVersion}`, () =>
      onStage({ ...SOON, metadataVersion }, async ({ simulator, client }) => {
        const asking = client({ ...place(simulator), metadataEndpoint: simulator.endpoint });
        assert.equal(await count(asking), 2);
        assert.equal(await count(asking), 2);
        assert.deepEqual(calls(simulator), expected);
        assert.match(String(simulator.requests[2]?.headers["authorization"]), /x-security-token/u);
      }));
  }

  it("[I] exchanges them 40 minutes before they end", () =>
    onStage({ ...SOON, keyLifetimeMs: 6 * HOUR }, async ({ simulator, client, clock }) => {
      const asking = client({ ...place(simulator), metadataEndpoint: simulator.endpoint });
      await count(asking);
      clock.advance(5 * HOUR + 20 * 60_000 - 1);
      await count(asking);
      assert.equal(calls(simulator).filter((call) => call === "metadataKey").length, 1);
      clock.advance(1);
      await count(asking);
      assert.equal(calls(simulator).filter((call) => call === "metadataKey").length, 2);
    }));

  it("[I] takes an agency on with them", () =>
    onStage({ ...SOON }, async ({ simulator, client }) => {
      const metadataEndpoint = simulator.endpoint;
      assert.equal(await count(client({ ...place(simulator), metadataEndpoint, ...agency(simulator) })), 2);
      assert.deepEqual(calls(simulator), ["metadataToken", "metadataKey", "securityToken", "list"]);
    }));

  it("[I] without an agency of its own has no keys: everything that was looked at is listed, in order", () =>
    onStage({ ...SOON, metadataVersion: 0 }, async ({ simulator, client }) => {
      const metadataEndpoint = simulator.endpoint;
      const error = await caught(
        count(client({ ...place(simulator), metadataEndpoint })),
        ConfigurationError,
      );
      assert.match(
        error.message,
        /accessKey: no credentials: set .*; looked at, in this order: cbr:token, .*; HW_AUTH_TOKEN, .*; cbr:sharedConfigFile \(.*; cbr:credentialsFile \(.*; the metadata service http:\/\/127\.0\.0\.1:\d+ \(this server has no agency: 404\)$/u,
      );
      assert.ok(!calls(simulator).includes("list"));
    }));

  it("[I] a machine that is none waits 3 s for it, once", () =>
    onStage({ ...SOON, faults: [{ match: { operation: "*" }, do: "hang" }] }, async (stage) => {
      const { simulator, client, clock } = stage;
      const began = clock.now();
      const failed = caught(
        count(client({ ...place(simulator), metadataEndpoint: simulator.endpoint })),
        ConfigurationError,
      );
      await until(() => simulator.requests.length === 1);
      clock.advance(3000);
      const error = await failed;
      assert.match(error.message, /the metadata service .* \(no answer within 3 s\)$/u);
      assert.equal(clock.now() - began, 3000);
      assert.equal(simulator.requests.length, 1);
    }));

  it("[I] nothing listens there: that is said at once", () =>
    onStage({ ...SOON }, async ({ simulator, client }) => {
      const asking = client({ ...place(simulator), metadataEndpoint: "http://127.0.0.1:1" });
      const error = await caught(count(asking), ConfigurationError);
      assert.match(error.message, /\(no answer: CBR_NETWORK\)$/u);
      assert.equal(simulator.requests.length, 0);
    }));
});
