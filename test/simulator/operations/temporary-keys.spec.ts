import assert from "node:assert/strict";
import type { Simulator } from "../../../simulator/index.ts";
import { startSimulator } from "../../../simulator/index.ts";
import { call, listTarget, sign } from "../support/call.ts";
import type { TemporaryKey } from "../support/temporary-key.ts";
import { keyOf, signingWith } from "../support/temporary-key.ts";
import type { TestClock } from "../support/test-clock.ts";
import { testClock } from "../support/test-clock.ts";

const TARGET = "/v3.0/OS-CREDENTIAL/securitytokens";
const HOUR = 3_600_000;

function bodyOf(method: string, details?: object): string {
  return JSON.stringify({ auth: { identity: { methods: [method], [method]: details } } });
}

describe("simulator: temporary keys", () => {
  let simulator: Simulator;
  let clock: TestClock;
  let agency: { agency_name: string; domain_name: string };

  beforeEach(async () => {
    clock = testClock();
    simulator = await startSimulator({ logs: 3, clock });
    agency = { agency_name: simulator.agencyName, domain_name: simulator.domainName };
  });
  afterEach(() => simulator.close());

  function ask(body: string, headers: Record<string, string> = { "X-Auth-Token": simulator.token }) {
    return call(simulator, TARGET, { method: "POST", body, headers });
  }

  function signed(target: string, key: TemporaryKey, body?: string) {
    const more = body === undefined ? {} : { method: "POST", body };
    const headers = sign(simulator, target, { at: clock.now(), ...signingWith(key), ...more });
    return call(simulator, target, { headers, ...more });
  }

  it("[I] of an agency come for a token, and sign for an hour for the whole account", async () => {
    const reply = await ask(bodyOf("assume_role", agency));
    assert.equal(reply.status, 201);
    const key = keyOf(reply);
    assert.equal(key.expires_at, "2026-03-01T13:00:00.000000Z");
    clock.advance(HOUR - 1);
    assert.equal((await signed(listTarget(simulator), key)).status, 200);
    assert.equal((await signed("/v3/projects", key)).status, 200);
  });

  it("[I] are refused when they have expired, by the gateway and by IAM", async () => {
    const key = keyOf(await ask(bodyOf("assume_role", agency)));
    clock.advance(HOUR);
    const refused = await signed(listTarget(simulator), key);
    assert.equal(refused.status, 401);
    assert.deepEqual(refused.json, {
      error_msg: "Incorrect IAM authentication information: the security token has expired",
      error_code: "APIGW.0301",
      request_id: refused.headers.get("X-Request-Id"),
    });
    const ofIam = await signed("/v3/projects", key);
    assert.equal(ofIam.status, 401);
    assert.match((ofIam.json as { error: { message: string } }).error.message, /security token has expired/);
  });

  it("[I] need their security token and their own secret", async () => {
    const key = keyOf(await ask(bodyOf("assume_role", agency)));
    const other = keyOf(await ask(bodyOf("assume_role", agency)));
    assert.notEqual(other.access, key.access);
    const mixed = await signed(listTarget(simulator), { ...key, securitytoken: other.securitytoken });
    assert.match(mixed.text, /X-Security-Token header is missing or wrong/);
    const forged = await signed(listTarget(simulator), { ...key, secret: other.secret });
    assert.match(forged.text, /verify aksk signature fail/);
  });

  it("[I] of an agency come for a signature too, which covers the body", async () => {
    const body = bodyOf("assume_role", agency);
    const headers = sign(simulator, TARGET, { at: clock.now(), method: "POST", body });
    const key = keyOf(await ask(body, headers));
    assert.equal((await signed(listTarget(simulator), key)).status, 200);
    const longer = bodyOf("assume_role", { ...agency, duration_seconds: 86_400 });
    const tampered = await ask(longer, headers);
    assert.equal(tampered.status, 401);
    assert.match(tampered.text, /verify aksk signature fail/);
  });

  it("[I] lead from one agency's keys to the next", async () => {
    const body = bodyOf("assume_role", agency);
    const second = await signed(TARGET, keyOf(await ask(body)), body);
    assert.equal(second.status, 201);
    assert.equal((await signed(listTarget(simulator), keyOf(second))).status, 200);
  });

  it("[I] of a user come for the user's token, in the header or in the body, and not for a signature", async () => {
    for (const [body, headers] of [
      [bodyOf("token"), { "X-Auth-Token": simulator.token }],
      [bodyOf("token", { id: simulator.token }), {}],
    ] as const) {
      const key = keyOf(await ask(body, { ...headers }));
      assert.equal((await signed(listTarget(simulator), key)).status, 200);
    }
    const body = bodyOf("token");
    const bySignature = await ask(body, sign(simulator, TARGET, { at: clock.now(), method: "POST", body }));
    assert.equal(bySignature.status, 401);
  });

  it("[I] live as long as the request says, or as long as the simulator was told", async () => {
    for (const [method, details] of [
      ["assume_role", { ...agency, duration_seconds: 900 }],
      ["token", { duration_seconds: 900 }],
    ] as const) {
      assert.equal(keyOf(await ask(bodyOf(method, details))).expires_at, "2026-03-01T12:15:00.000000Z");
    }
    const short = await startSimulator({ logs: 0, clock, keyLifetimeMs: 1500 });
    try {
      const headers = { "X-Auth-Token": short.token };
      const reply = await call(short, TARGET, {
        method: "POST",
        body: bodyOf("assume_role", agency),
        headers,
      });
      assert.equal(keyOf(reply).expires_at, "2026-03-01T12:00:01.500000Z");
    } finally {
      await short.close();
    }
  });

  it("[I] take the domain by its id", async () => {
    const byId = { agency_name: simulator.agencyName, domain_id: simulator.domainId };
    assert.equal((await ask(bodyOf("assume_role", byId))).status, 201);
  });

  for (const [title, method, changes, status, message] of [
    [
      "an unknown agency",
      "assume_role",
      { agency_name: "elsewhere" },
      404,
      /Could not find agency: elsewhere/,
    ],
    ["an unknown domain", "assume_role", { domain_name: "elsewhere" }, 401, /domain does not exist/],
    ["no agency", "assume_role", { agency_name: "" }, 400, /lacks agency_name/],
    ["no domain", "assume_role", { domain_name: "" }, 400, /lacks domain_name or domain_id/],
    ["too short a life", "assume_role", { duration_seconds: 899 }, 400, /integer from 900 to 86400/],
    ["too long a life", "token", { duration_seconds: 86_401 }, 400, /integer from 900 to 86400/],
    ["a life as text", "token", { duration_seconds: "900" }, 400, /token\.duration_seconds/],
    ["a method that is none", "password", {}, 400, /methods must be/],
  ] as const) {
    it(`[I] are refused for ${title}, in IAM's shape`, async () => {
      const reply = await ask(bodyOf(method, { ...agency, ...changes }));
      assert.equal(reply.status, status);
      const { error } = reply.json as { error: { code: number; message: string } };
      assert.equal(error.code, status);
      assert.match(error.message, message);
    });
  }

  it("[I] are refused to a stranger, and where no JSON comes", async () => {
    assert.equal((await ask(bodyOf("assume_role", agency), {})).status, 401);
    assert.equal((await ask(bodyOf("token"), { "X-Auth-Token": "nonsense" })).status, 401);
    assert.equal((await ask("{")).status, 400);
  });

  it("[I] leave a record of the call and its body", async () => {
    const body = bodyOf("assume_role", agency);
    await ask(body);
    assert.deepEqual(
      simulator.requests.map((request) => [request.operation, request.body]),
      [["securityToken", body]],
    );
  });
});
