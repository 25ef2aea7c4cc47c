import assert from "node:assert/strict";

import { endpointUrl } from "../../../provider/api/settings/endpoint-url.ts";
import type { Failure } from "../../../provider/support/failures.ts";

function read(text: string | undefined, insecure = false): string | undefined {
  const failures: Failure[] = [];
  const url = endpointUrl("endpoint", text, insecure, failures);
  assert.equal(url === undefined && text !== undefined, failures.length > 0);
  return failures[0]?.reason ?? url;
}

describe("endpoint url", () => {
  it("[U] is the origin: no slash at its end, no default port, lower case", () => {
    assert.equal(read("https://CBR.example.com:443/"), "https://cbr.example.com");
    assert.equal(read("https://cbr.example.com:8443"), "https://cbr.example.com:8443");
    assert.equal(read(undefined), undefined);
  });

  it("[U] may end in /v3, as HW_AUTH_URL does", () => {
    assert.equal(read("https://iam.example.com/v3"), "https://iam.example.com");
    assert.equal(read("https://iam.example.com/v3/"), "https://iam.example.com");
  });

  for (const text of ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:1", "http://127.9.9.9"]) {
    it(`[U] ${text} is loopback and may do without TLS`, () => assert.equal(read(text), text));
  }

  for (const text of [
    "http://cbr.example.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://10.0.0.1",
  ]) {
    it(`[U] ${text} must be https, unless insecure`, () => {
      assert.match(read(text) ?? "", /is not https, which only loopback addresses or cbr:insecure/u);
      assert.equal(read(text, true), text);
    });
  }

  for (const [text, reason] of [
    ["cbr.example.com", /is not a URL/u],
    ["https://", /is not a URL/u],
    ["https://user@cbr.example.com", /must not hold a user or password/u],
    ["https://user:pass@cbr.example.com", /must not hold a user or password/u],
    ["https://cbr.example.com?x=1", /must not hold a query or a fragment/u],
    ["https://cbr.example.com#x", /must not hold a query or a fragment/u],
    ["https://cbr.example.com/v3/p", /without the path \/v3\/p/u],
    ["https://cbr.example.com/v3.0", /without the path \/v3\.0/u],
  ] as const) {
    it(`[U] ${text} is refused, also when insecure`, () => {
      assert.match(read(text) ?? "", reason);
      assert.match(read(text, true) ?? "", reason);
    });
  }

  it("[U] a user's password is not shown", () => {
    assert.doesNotMatch(read("https://user:pass-word@cbr.example.com") ?? "", /pass-word/u);
  });
});
