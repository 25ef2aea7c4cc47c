import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { canonicalRequest } from "../../../simulator/auth/canonical-request.ts";
import { checkSignature, readSignatureHeader } from "../../../simulator/auth/signature.ts";

interface Vector {
  name: string;
  sk: string;
  method: string;
  target: string;
  headers: Record<string, string>;
  body: string;
  canonical_request: string;
}

const file = new URL("../../data/vectors/sdk-hmac-sha256.json", import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };

function partsOf(vector: Vector) {
  const lowered = Object.entries(vector.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...vector, headers: Object.fromEntries(lowered), body: Buffer.from(vector.body) };
}

function claimOf(vector: Vector) {
  const claim = readSignatureHeader(vector.headers["Authorization"] ?? "");
  assert.ok(claim);
  return claim;
}

describe("simulator: signatures", () => {
  it("[U] has vectors of three official SDKs", () => {
    const names = vectors.map(({ name }) => name);
    for (const prefix of ["go.", "node.", "py."]) assert.ok(names.some((name) => name.startsWith(prefix)));
    assert.equal(vectors.length, 14);
  });

  for (const vector of vectors) {
    it(`[U] accepts the vector ${vector.name}`, () => {
      const claim = claimOf(vector);
      const check = checkSignature(partsOf(vector), claim, vector.sk);
      assert.equal(check.canonicalRequest, vector.canonical_request);
      assert.equal(check.valid, true);
    });

    it(`[U] refuses the vector ${vector.name} when the method, a header or the key differs`, () => {
      const claim = claimOf(vector);
      const parts = partsOf(vector);
      assert.equal(checkSignature({ ...parts, method: "PUT" }, claim, vector.sk).valid, false);
      const later = { ...parts.headers, "x-sdk-date": "20240102T030406Z" };
      assert.equal(checkSignature({ ...parts, headers: later }, claim, vector.sk).valid, false);
      assert.equal(checkSignature(parts, claim, `${vector.sk}x`).valid, false);
    });
  }

  it("[U] sorts the query by key, then value, and escapes all but the unreserved characters", () => {
    const target = "/v3/p?b=2&a=z&a=%E5%A4%87&a=1&c&d=-_.~!'()*";
    const canonical = canonicalRequest({ method: "get", target, headers: {}, body: Buffer.alloc(0) }, []);
    assert.equal(canonical.split("\n")[2], "a=1&a=z&a=%E5%A4%87&b=2&c=&d=-_.~%21%27%28%29%2A");
    assert.equal(canonical.split("\n")[0], "GET");
  });

  it("[U] takes X-Sdk-Content-Sha256 in place of the body's hash", () => {
    const headers = { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" };
    const canonical = canonicalRequest({ method: "POST", target: "/", headers, body: Buffer.from("x") }, []);
    assert.equal(canonical.split("\n").at(-1), "UNSIGNED-PAYLOAD");
  });

  for (const header of [
    "",
    "Bearer abc",
    "SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=short",
    `V11-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${"0".repeat(64)}`,
  ]) {
    it(`[U] reads no signature in ${JSON.stringify(header)}`, () => {
      assert.equal(readSignatureHeader(header), undefined);
    });
  }
});
