import assert from "node:assert/strict";

import { canonicalRequest, type SignableRequest } from "../../../provider/api/sign/canonical-request.ts";
import { signRequest, stringToSign } from "../../../provider/api/sign/sign-request.ts";
import { readData } from "../../support/read-data.ts";

interface Vector extends SignableRequest {
  readonly name: string;
  readonly ak: string;
  readonly sk: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly canonical_request: string;
  readonly string_to_sign: string;
  /** Some vectors have it in their Authorization header only. */
  readonly signature?: string;
}

const { vectors } = readData("vectors/sdk-hmac-sha256.json") as { vectors: Vector[] };

function header({ headers }: Vector, wanted: string): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";
}

function signedHeaders(vector: Vector): string[] {
  return (/SignedHeaders=([^,]+)/u.exec(header(vector, "authorization"))?.[1] ?? "").split(";");
}

describe("sign: the vectors of the official SDKs", () => {
  it("[U] has vectors", () => assert.ok(vectors.length >= 10, `${vectors.length} vectors`));

  for (const vector of vectors) {
    it(`[U] ${vector.name}: canonical request, string to sign and signature are the SDK's`, () => {
      const names = signedHeaders(vector);
      const canonical = canonicalRequest(vector, names);
      assert.equal(canonical, vector.canonical_request);
      assert.equal(stringToSign(header(vector, "x-sdk-date"), canonical), vector.string_to_sign);
      const keys = { accessKey: vector.ak, secretKey: vector.sk };
      assert.equal(signRequest(vector, keys, names), header(vector, "authorization"));
      if (vector.signature !== undefined)
        assert.ok(header(vector, "authorization").endsWith(vector.signature));
    });
  }

  it("[U] signs every header when none is named, in lower case and sorted", () => {
    const request = {
      method: "GET",
      target: "/v3/p",
      headers: { "X-Sdk-Date": "20240102T030405Z", Host: "h" },
      body: "",
    };
    const authorization = signRequest(request, { accessKey: "A", secretKey: "S" });
    assert.match(authorization, /SignedHeaders=host;x-sdk-date,/u);
  });

  it("[U] refuses to sign without a time", () => {
    const request = { method: "GET", target: "/", headers: {}, body: "" };
    assert.throws(() => signRequest(request, { accessKey: "A", secretKey: "S" }), /X-Sdk-Date/u);
  });
});
