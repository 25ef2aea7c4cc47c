import assert from "node:assert/strict";

import {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  ServerError,
  ThrottledError,
} from "../../../provider/api/errors/api-error.ts";
import { createApiError, type FailedAnswer } from "../../../provider/api/errors/create-api-error.ts";
import { redactor } from "../../../provider/support/redact.ts";
import { readData } from "../../support/read-data.ts";

interface Sample {
  readonly name: string;
  readonly status: number;
  readonly body: unknown;
}

const ASKED = "GET https://cbr.example.com/v3/p/operation-logs";

function create(answer: Partial<FailedAnswer>, secrets: readonly string[] = []): ApiError {
  return createApiError(
    {
      ...{
        asked: ASKED,
        status: 400,
        body: "",
        requestId: undefined,
        retryAfterMs: undefined,
        authorizedBy: "keys",
      },
      ...answer,
    },
    redactor(secrets),
  );
}

/** What each sample must become: class, code of the API, request ID, and the remedy that its message ends in. */
const EXPECTED: Readonly<
  Record<string, readonly [new (...parameters: never[]) => ApiError, string, string | undefined, RegExp]>
> = {
  aksk_signature_fail: [
    AuthenticationError,
    "APIGW.0301",
    "5a63903e690bcd18d9ddf5c2ca75e827",
    /this machine's clock/u,
  ],
  ak_not_exist: [
    AuthenticationError,
    "APIGW.0301",
    "8080d377bffeb6d519b0567c09cebe6b",
    /Check cbr:accessKey/u,
  ],
  throttled_user: [ThrottledError, "APIGW.0308", "d4e8174b8df00840aef0c6907ec0e384", /quota of requests/u],
  throttled_ip: [ThrottledError, "APIGW.0308", "efd9d3ca153924cc19bb9d579712f6dd", /quota of requests/u],
  iam_token_401: [AuthenticationError, "401", undefined, /set it as cbr:token/u],
  docs_ak_locked: [AuthenticationError, "APIGW.0301", "******", /lock a key for five minutes/u],
  docs_decrypt_token_fail: [AuthenticationError, "APIGW.0301", "******", /set it as cbr:token/u],
  docs_secretkey_failed: [AuthenticationError, "APIG.0301", "******", /Check cbr:accessKey/u],
  docs_token_must_be_updated: [AuthenticationError, "APIGW.0307", undefined, /The token has expired/u],
  docs_api_not_published: [NotFoundError, "APIGW.0101", undefined, /does not serve this API/u],
};

describe("create api error: the documented bodies", () => {
  const samples = readData("error-bodies.json") as Sample[];

  it("[U] each of them is tested", () => {
    assert.deepEqual(samples.map(({ name }) => name).sort(), Object.keys(EXPECTED).sort());
  });

  for (const { name, status, body } of samples) {
    it(`[U] ${name}`, () => {
      const [kind, apiCode, requestId, remedy] = EXPECTED[name] ?? assert.fail(name);
      const authorizedBy = name.includes("token") ? "token" : "keys";
      const error = create({ status, body: JSON.stringify(body), authorizedBy });
      assert.equal(error.constructor, kind);
      assert.equal(error.name, kind.name);
      assert.equal(error.status, status);
      assert.equal(error.apiCode, apiCode);
      assert.equal(error.requestId, requestId);
      const code = apiCode === String(status) ? "" : ` ${apiCode}`;
      assert.ok(error.message.startsWith(`${ASKED} was answered with ${status}${code}: `), error.message);
      assert.match(error.message, remedy);
      if (requestId !== undefined) assert.ok(error.message.includes(`(request id ${requestId})`));
      assert.equal(error.retryable, kind === ThrottledError);
    });
  }

  it("[U] docs-show-404: a log that is not there", () => {
    const error = create({ status: 404, body: JSON.stringify(readData("answers/docs-show-404.json")) });
    assert.ok(error instanceof NotFoundError);
    assert.equal(error.code, "CBR_NOT_FOUND");
    assert.equal(error.apiCode, "BackupService.6500");
    assert.match(error.message, /no such log in this project: check operationLogId/u);
  });
});

describe("create api error: statuses", () => {
  for (const [status, kind, code, retryable] of [
    [302, ApiError, "CBR_API", false],
    [400, ApiError, "CBR_API", false],
    [401, AuthenticationError, "CBR_AUTHENTICATION", false],
    [403, PermissionError, "CBR_PERMISSION", false],
    [404, NotFoundError, "CBR_NOT_FOUND", false],
    [407, ApiError, "CBR_API", false],
    [408, ApiError, "CBR_API", true],
    [429, ThrottledError, "CBR_THROTTLED", true],
    [500, ServerError, "CBR_SERVER", true],
    [501, ServerError, "CBR_SERVER", false],
    [503, ServerError, "CBR_SERVER", true],
  ] as const) {
    it(`[U] ${status} is ${code}${retryable ? ", retryable" : ""}`, () => {
      const error = create({ status });
      assert.equal(error.constructor, kind);
      assert.equal(error.code, code);
      assert.equal(error.retryable, retryable);
      assert.match(error.message, /an empty body\. [A-Z].*\.$/u);
    });
  }

  it("[U] what helps after a 401 depends on what the request was authorized with", () => {
    assert.match(create({ status: 401, authorizedBy: "token" }).message, /The token is wrong, expired or/u);
    assert.match(create({ status: 401, authorizedBy: "temporary keys" }).message, /cbr:securityToken/u);
  });

  it("[U] Retry-After goes with throttling and with failures of the service", () => {
    const wait = (status: number): unknown =>
      (create({ status, retryAfterMs: 7000 }) as { retryAfterMs?: number }).retryAfterMs;
    assert.equal(wait(429), 7000);
    assert.equal(wait(503), 7000);
    assert.equal(wait(404), undefined);
  });
});

describe("create api error: bodies of other kinds", () => {
  it("[U] IAM's code may be a number or a string", () => {
    for (const code of [403, "IAM.0003"]) {
      const error = create({
        status: 403,
        body: JSON.stringify({ error: { code, message: "No.", title: "Forbidden" } }),
      });
      assert.equal(error.apiCode, String(code));
      assert.match(error.message, /: No\. /u);
    }
    const titled = create({ status: 403, body: '{"error": {"code": 403, "title": "Forbidden"}}' });
    assert.match(titled.message, /403: Forbidden\. /u);
  });

  it("[U] the request ID of the body goes before that of the header", () => {
    const body = '{"error_code": "X", "error_msg": "m", "request_id": "of-body"}';
    assert.equal(create({ body, requestId: "of-header" }).requestId, "of-body");
    assert.equal(create({ body: "{}", requestId: "of-header" }).requestId, "of-header");
  });

  it("[U] HTML is quoted in one line, cut", () => {
    const error = create({
      status: 502,
      body: `<html>\n<head><title>502 Bad Gateway</title></head>\n${"<p>".repeat(500)}</html>`,
    });
    assert.ok(error instanceof ServerError);
    assert.equal(error.apiCode, undefined);
    assert.match(error.message, /502: <html> <head><title>502 Bad Gateway<\/title>.*…/u);
    assert.ok(error.message.length < 700);
    assert.doesNotMatch(error.message, /\n/u);
  });

  for (const body of [
    "",
    "null",
    "7",
    "[]",
    '"text"',
    '{"error_code":',
    '{"error": null}',
    '{"error_code": {}}',
  ]) {
    it(`[U] ${body === "" ? "an empty body" : body} makes an error all the same`, () => {
      const error = create({ status: 500, body });
      assert.equal(error.apiCode, undefined);
      assert.equal(error.code, "CBR_SERVER");
    });
  }

  it("[U] control characters of the service do not reach a terminal", () => {
    const body = JSON.stringify({
      error_code: "X\u001b[31m",
      error_msg: "a\u001b]0;evil\u0007b\u009b2J",
      request_id: "r\u0000",
    });
    assert.doesNotMatch(create({ body }).message, /\p{Cc}/u);
  });
});

describe("create api error: secrets", () => {
  const secrets = ["AKIDOFATEST", "sk+of/a=test", 'token"quoted', "ключ-секрет"];

  it("[U] the gateway's echo of what was signed shows none of them", () => {
    for (const secret of secrets) {
      for (const echoed of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")]) {
        const body = JSON.stringify({
          error_code: `APIGW.0301 ${echoed}`,
          error_msg: `verify aksk signature fail, canonicalRequest:GET|/||x-security-token:${echoed}|`,
          request_id: `r-${echoed}`,
        });
        const error = create({ status: 401, body, requestId: echoed }, secrets);
        const shown = `${error.message} ${error.apiCode ?? ""} ${error.requestId ?? ""}`;
        assert.ok(!shown.includes(echoed), shown);
        assert.match(error.message, /x-security-token:\[secret\]\|/u);
      }
    }
  });

  it("[U] nor does a body that is no JSON, not even cut through the middle", () => {
    for (const secret of secrets) {
      for (let before = 280; before < 305; before++) {
        const { message } = create(
          { status: 502, body: `${"x".repeat(before)}${JSON.stringify({ secret })}` },
          secrets,
        );
        assert.ok(!message.includes(secret.slice(0, 5)), message);
      }
    }
  });
});
