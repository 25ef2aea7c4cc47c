import assert from "node:assert/strict";
import type { Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { call, listTarget, sign } from "../support/call.ts";
import type { SignOptions } from "../support/call.ts";
import { running } from "../support/running.ts";
import { NOON, testClock } from "../support/test-clock.ts";

const MINUTE = 60_000;

interface GatewayError {
  error_code: string;
  error_msg: string;
  request_id: string;
}

async function signedCall(simulator: Simulator, options: SignOptions = {}) {
  const target = listTarget(simulator, { limit: 1 });
  return call(simulator, target, { headers: sign(simulator, target, { at: NOON, ...options }) });
}

function with_(
  body: (simulator: Simulator, clock: ReturnType<typeof testClock>) => Promise<void>,
  more = {},
) {
  return () => {
    const clock = testClock();
    const options: SimulatorOptions = { logs: 5, clock, ...more };
    return running(options, (simulator) => body(simulator, clock));
  };
}

describe("simulator: who may call", () => {
  it(
    "[I] lets a good signature in, and one with the project's header",
    with_(async (simulator) => {
      assert.equal((await signedCall(simulator)).status, 200);
      assert.equal(
        (await signedCall(simulator, { extra: { "x-project-id": simulator.projectId } })).status,
        200,
      );
    }),
  );

  it(
    "[I] answers a bad signature with the canonical request, bars for line feeds",
    with_(async (simulator) => {
      const reply = await signedCall(simulator, { secretKey: "wrong" });
      const error = reply.json as GatewayError;
      assert.equal(reply.status, 401);
      assert.equal(error.error_code, "APIGW.0301");
      const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
      assert.equal(
        error.error_msg,
        "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:" +
          `GET|/v3/${simulator.projectId}/operation-logs/|limit=1|x-sdk-date:20260301T120000Z||x-sdk-date|${hash}`,
      );
      assert.equal(error.request_id, reply.headers.get("X-Request-Id"));
    }),
  );

  it(
    "[I] knows no other access key",
    with_(async (simulator) => {
      const reply = await signedCall(simulator, { accessKey: "SOMEBODYELSE" });
      assert.equal(reply.status, 401);
      assert.match((reply.json as GatewayError).error_msg, /: ak SOMEBODYELSE not exist$/);
    }),
  );

  for (const [minutes, status] of [
    [-16, 401],
    [-14, 200],
    [14, 200],
    [16, 401],
  ] as const) {
    it(
      `[I] answers ${status} to a signature made ${minutes} minutes from its own time, and tells that time`,
      with_(async (simulator) => {
        const reply = await signedCall(simulator, { at: NOON + minutes * MINUTE });
        assert.equal(reply.status, status);
        assert.equal(reply.headers.get("Date"), "Sun, 01 Mar 2026 12:00:00 GMT");
      }),
    );
  }

  it(
    "[I] refuses a signature without a readable X-Sdk-Date, and a header of another kind",
    with_(async (simulator) => {
      const target = listTarget(simulator);
      const headers = sign(simulator, target, { at: NOON });
      for (const wrong of [
        { ...headers, "x-sdk-date": "20260230T000000Z" },
        { ...headers, "x-sdk-date": "2026-03-01T12:00:00Z" },
        { authorization: "Basic YTpi" },
      ]) {
        assert.equal((await call(simulator, target, { headers: wrong })).status, 401);
      }
    }),
  );

  it(
    "[I] locks a key after more than five bad signatures, for five minutes, and no other key",
    with_(async (simulator, clock) => {
      for (let bad = 1; bad <= 5; bad += 1) await signedCall(simulator, { secretKey: "wrong" });
      assert.equal((await signedCall(simulator)).status, 200);
      assert.match((await signedCall(simulator, { secretKey: "wrong" })).text, /verify aksk signature fail/);
      const locked = await signedCall(simulator);
      assert.equal(locked.status, 401);
      assert.equal(
        (locked.json as GatewayError).error_msg,
        "Incorrect IAM authentication information: AK access failed to reach the limit,forbidden.",
      );
      assert.equal((await call(simulator, listTarget(simulator))).status, 200, "tokens are not locked");
      clock.advance(5 * MINUTE);
      assert.equal((await signedCall(simulator)).status, 200);
    }),
  );

  it(
    "[I] forgets bad signatures after five minutes",
    with_(async (simulator, clock) => {
      for (let bad = 1; bad <= 12; bad += 1) {
        await signedCall(simulator, { secretKey: "wrong", at: clock.now() });
        clock.advance(MINUTE + 1);
      }
      assert.equal((await signedCall(simulator, { at: clock.now() })).status, 200);
    }),
  );

  it(
    "[I] wants the security token of a temporary key",
    with_(
      async (simulator) => {
        assert.match((await signedCall(simulator)).text, /X-Security-Token header is missing or wrong/);
        assert.equal((await signedCall(simulator, { extra: { "x-security-token": "other" } })).status, 401);
        assert.equal((await signedCall(simulator, { extra: { "x-security-token": "sts==" } })).status, 200);
      },
      { securityToken: "sts==" },
    ),
  );

  it(
    "[I] wants none with a permanent key",
    with_(async (simulator) => {
      const reply = await signedCall(simulator, { extra: { "x-security-token": "sts==" } });
      assert.match(reply.text, /not expected with a permanent ak/);
    }),
  );

  it(
    "[I] refuses an unknown token and a request that nobody vouches for",
    with_(async (simulator) => {
      const unknown = await call(simulator, listTarget(simulator), {
        headers: { "X-Auth-Token": "nonsense" },
      });
      assert.equal(unknown.status, 401);
      assert.deepEqual(unknown.json, {
        error_msg: "Incorrect IAM authentication information: decrypt token fail",
        error_code: "APIGW.0301",
        request_id: unknown.headers.get("X-Request-Id"),
      });
      const nobody = await call(simulator, listTarget(simulator), { headers: {} });
      assert.equal(nobody.status, 401);
      assert.match(nobody.text, /x-auth-token not found/);
    }),
  );

  it(
    "[I] refuses another project in the path, the signed header or the token",
    with_(async (simulator) => {
      const other = "0".repeat(32);
      const expected = { error_code: "BackupService.8600", error_msg: "Not authenticated." };
      const inPath = await call(simulator, `/v3/${other}/operation-logs`);
      assert.deepEqual([inPath.status, inPath.json], [403, expected]);
      const inHeader = await signedCall(simulator, { extra: { "x-project-id": other } });
      assert.deepEqual([inHeader.status, inHeader.json], [403, expected]);
    }),
  );

  it(
    "[I] answers 404 of the gateway where no call is, before asking who calls",
    with_(async (simulator) => {
      for (const [method, path] of [
        ["GET", "/"],
        ["POST", `/v3/${simulator.projectId}/operation-logs`],
        ["GET", `/v3/${simulator.projectId}/operation-logs/a/b`],
        ["GET", "/v3/auth/tokens"],
        ["DELETE", "/v3/projects"],
        ["GET", "/v3.0/OS-CREDENTIAL/securitytokens"],
        ["GET", "/meta-data/latest/api/token"],
      ] as const) {
        const reply = await call(simulator, path, { method, headers: {} });
        assert.equal(reply.status, 404, `${method} ${path}`);
        assert.equal((reply.json as GatewayError).error_code, "APIGW.0101");
        assert.equal((reply.json as GatewayError).request_id, reply.headers.get("X-Request-Id"));
      }
    }),
  );
});
