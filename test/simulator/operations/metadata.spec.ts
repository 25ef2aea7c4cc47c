import assert from "node:assert/strict";
import type { MetadataVersion, Simulator } from "../../../simulator/index.ts";
import { call, listTarget, sign } from "../support/call.ts";
import { running } from "../support/running.ts";
import { keyOf, signingWith } from "../support/temporary-key.ts";
import type { TestClock } from "../support/test-clock.ts";
import { testClock } from "../support/test-clock.ts";

function onServer(
  metadataVersion: MetadataVersion,
  body: (simulator: Simulator, clock: TestClock) => Promise<void>,
) {
  return () => {
    const clock = testClock();
    return running({ logs: 2, clock, metadataVersion }, (simulator) => body(simulator, clock));
  };
}

function openSession(simulator: Simulator, ttl?: string) {
  const headers: Record<string, string> = ttl === undefined ? {} : { "X-Metadata-Token-Ttl-Seconds": ttl };
  return call(simulator, "/meta-data/latest/api/token", { method: "PUT", headers });
}

function askForKey(simulator: Simulator, session?: string) {
  const headers: Record<string, string> = session === undefined ? {} : { "X-Metadata-Token": session };
  return call(simulator, "/openstack/latest/securitykey", { headers });
}

describe("simulator: the metadata service of a cloud server", () => {
  it(
    "[I] gives a session a fresh key each time, which signs for an hour",
    onServer(2, async (simulator, clock) => {
      const session = await openSession(simulator, "21600");
      assert.equal(session.status, 200);
      assert.match(session.headers.get("Content-Type") ?? "", /^text\/plain/);
      const reply = await askForKey(simulator, session.text);
      assert.equal(reply.status, 200);
      const key = keyOf(reply);
      assert.equal(key.expires_at, "2026-03-01T13:00:00.000000Z");
      assert.notEqual(keyOf(await askForKey(simulator, session.text)).access, key.access);
      const target = listTarget(simulator);
      const sending = () => ({ headers: sign(simulator, target, { at: clock.now(), ...signingWith(key) }) });
      assert.equal((await call(simulator, target, sending())).status, 200);
      clock.advance(3_600_000);
      assert.match((await call(simulator, target, sending())).text, /the security token has expired/);
      assert.deepEqual(
        simulator.requests.slice(0, 2).map(({ operation }) => operation),
        ["metadataToken", "metadataKey"],
      );
    }),
  );

  it(
    "[I] wants a session that it knows and that has not ended",
    onServer(2, async (simulator, clock) => {
      const { text } = await openSession(simulator, "1");
      assert.equal((await askForKey(simulator)).status, 401);
      assert.equal((await askForKey(simulator, "nonsense")).status, 401);
      assert.equal((await askForKey(simulator, simulator.token)).status, 401);
      clock.advance(999);
      assert.equal((await askForKey(simulator, text)).status, 200);
      clock.advance(1);
      assert.equal((await askForKey(simulator, text)).status, 401);
    }),
  );

  for (const ttl of [undefined, "0", "21601", "1.5", "-1", "long"]) {
    it(
      `[I] opens no session for ${ttl ?? "no"} seconds`,
      onServer(2, async (simulator) => {
        assert.equal((await openSession(simulator, ttl)).status, 400);
      }),
    );
  }

  it(
    "[I] knows no sessions on an older server, and wants none",
    onServer(1, async (simulator) => {
      assert.equal((await openSession(simulator, "60")).status, 404);
      assert.equal((await askForKey(simulator)).status, 200);
    }),
  );

  it(
    "[I] has no keys on a server without an agency",
    onServer(0, async (simulator) => {
      assert.equal((await openSession(simulator, "60")).status, 404);
      assert.equal((await askForKey(simulator)).status, 404);
    }),
  );

  it(
    "[I] gives a session's token no way into the API",
    onServer(2, async (simulator) => {
      const { text } = await openSession(simulator, "60");
      const reply = await call(simulator, listTarget(simulator), { headers: { "X-Auth-Token": text } });
      assert.equal(reply.status, 401);
    }),
  );
});
