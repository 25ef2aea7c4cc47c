import assert from "node:assert/strict";

import { createApiError } from "../../../provider/api/errors/create-api-error.ts";
import { PaginationError } from "../../../provider/api/errors/pagination-error.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import { classify } from "../../../provider/api/retry/classify.ts";
import { InputInvalidError } from "../../../provider/support/failures.ts";

function answered(status: number, body = ""): Error {
  const nothing = { requestId: undefined, retryAfterMs: undefined, authorizedBy: "keys" } as const;
  return createApiError({ asked: "GET x", status, body, ...nothing }, (text) => text);
}

describe("classify", () => {
  for (const status of [408, 500, 502, 503, 504]) {
    it(`[U] ${status} is transient`, () => assert.equal(classify(answered(status)), "transient"));
  }

  for (const status of [300, 302, 400, 401, 403, 404, 405, 407, 409, 410, 422, 501, 505]) {
    it(`[U] ${status} is fatal`, () => assert.equal(classify(answered(status)), "fatal"));
  }

  it("[U] 429 is throttled, and so is the gateway's code in either spelling whatever the status", () => {
    assert.equal(classify(answered(429)), "throttled");
    assert.equal(classify(answered(403, '{"error_code": "APIGW.0308"}')), "throttled");
    assert.equal(classify(answered(400, '{"error_code": "APIG.0308"}')), "throttled");
  });

  it("[U] faults of the connection and timeouts are transient; TLS and aborts are fatal", () => {
    assert.equal(classify(new TransportError("network", "")), "transient");
    assert.equal(classify(new TransportError("timeout", "")), "transient");
    assert.equal(classify(new TransportError("tls", "")), "fatal");
    assert.equal(classify(new TransportError("aborted", "")), "fatal");
  });

  it("[U] a garbled answer is transient, a wrong one fatal", () => {
    assert.equal(classify(new ResponseInvalidError("", { garbled: true })), "transient");
    assert.equal(classify(new ResponseInvalidError("")), "fatal");
    assert.equal(classify(new PaginationError("")), "fatal");
  });

  it("[U] everything else is fatal", () => {
    assert.equal(classify(new InputInvalidError([{ property: "a", reason: "b" }])), "fatal");
    assert.equal(classify(new Error("a bug")), "fatal");
    assert.equal(classify(undefined), "fatal");
  });
});
