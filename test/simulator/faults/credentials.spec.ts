import assert from "node:assert/strict";
import type { Simulator } from "../../../simulator/index.ts";
import { call, list, listTarget, sign } from "../support/call.ts";
import { running } from "../support/running.ts";
import { keyOf, signingWith } from "../support/temporary-key.ts";
import type { TemporaryKey } from "../support/temporary-key.ts";
import { NOON, testClock } from "../support/test-clock.ts";

const match = { operation: "list", nth: 2 } as const;
const MINUTE = 60_000;

function bodyOf(method: string, details: object, scope?: object): string {
  return JSON.stringify({ auth: { identity: { methods: [method], [method]: details }, scope } });
}

async function takeToken(simulator: Simulator): Promise<string> {
  const { userName: name, password, domainName, region } = simulator;
  const user = { name, password, domain: { name: domainName } };
  const body = bodyOf("password", { user }, { project: { name: region } });
  const reply = await call(simulator, "/v3/auth/tokens", { method: "POST", body, headers: {} });
  return reply.headers.get("X-Subject-Token") ?? "";
}

async function takeKey(simulator: Simulator): Promise<TemporaryKey> {
  const body = bodyOf("token", {});
  const headers = { "X-Auth-Token": simulator.token };
  return keyOf(
    await call(simulator, "/v3.0/OS-CREDENTIAL/securitytokens", { method: "POST", body, headers }),
  );
}

function listWithToken(simulator: Simulator, token: string) {
  return call(simulator, listTarget(simulator), { headers: { "X-Auth-Token": token } });
}

function listWithKey(simulator: Simulator, key: TemporaryKey) {
  const target = listTarget(simulator);
  return call(simulator, target, { headers: sign(simulator, target, { at: NOON, ...signingWith(key) }) });
}

describe("simulator: faults of credentials and of time", () => {
  it("[I] expire ends the tokens issued so far, at the very request, and no later ones", () =>
    running({ logs: 2, faults: [{ match, do: "expire" }] }, async (simulator) => {
      const token = await takeToken(simulator);
      assert.equal((await listWithToken(simulator, token)).status, 200);
      for (let again = 0; again < 2; again += 1) {
        const refused = await listWithToken(simulator, token);
        assert.equal(refused.status, 401);
        assert.equal((refused.json as { error_code: string }).error_code, "APIGW.0307");
      }
      assert.equal((await listWithToken(simulator, await takeToken(simulator))).status, 200);
      assert.equal((await list(simulator)).status, 200, "the simulator's own token was not issued");
    }));

  it("[I] expire ends the temporary keys issued so far", () =>
    running({ logs: 2, clock: testClock(), faults: [{ match, do: "expire" }] }, async (simulator) => {
      const key = await takeKey(simulator);
      assert.equal((await listWithKey(simulator, key)).status, 200);
      const refused = await listWithKey(simulator, key);
      assert.equal(refused.status, 401);
      assert.match(refused.text, /the security token has expired.*"APIGW\.0301"/);
      assert.equal((await listWithKey(simulator, await takeKey(simulator))).status, 200);
    }));

  it("[I] expire does not lengthen the life of what had expired before", () => {
    const clock = testClock();
    const faults = [{ match: { operation: "list", nth: 1 }, do: "expire" }] as const;
    return running({ logs: 2, clock, tokenLifetimeMs: MINUTE, faults }, async (simulator) => {
      const token = await takeToken(simulator);
      clock.advance(2 * MINUTE);
      await list(simulator);
      clock.advance(-MINUTE);
      assert.equal((await listWithToken(simulator, token)).status, 401);
    });
  });

  for (const [minutes, status] of [
    [20, 401],
    [-20, 401],
    [10, 200],
  ] as const) {
    it(`[I] skew of ${minutes} minutes answers ${status} to a right signature, and shows the wrong time`, () => {
      const faults = [{ match: { operation: "list", nth: 1 }, do: "skew", ms: minutes * MINUTE }] as const;
      return running({ logs: 2, clock: testClock(), faults }, async (simulator) => {
        const target = listTarget(simulator);
        const headers = sign(simulator, target, { at: NOON });
        const skewed = await call(simulator, target, { headers });
        assert.equal(skewed.status, status);
        assert.equal(skewed.headers.get("Date"), new Date(NOON + minutes * MINUTE).toUTCString());
        const right = await call(simulator, target, { headers });
        assert.deepEqual([right.status, right.headers.get("Date")], [200, new Date(NOON).toUTCString()]);
      });
    });
  }

  it("[I] skew takes a signature that is made by the wrong time", () => {
    const faults = [{ match: { operation: "list" }, do: "skew", ms: -60 * MINUTE }] as const;
    return running({ logs: 2, clock: testClock(), faults }, async (simulator) => {
      const target = listTarget(simulator);
      const headers = sign(simulator, target, { at: NOON - 60 * MINUTE });
      assert.equal((await call(simulator, target, { headers })).status, 200);
    });
  });
});
