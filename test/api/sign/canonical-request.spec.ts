import assert from "node:assert/strict";

import fc from "fast-check";

import { canonicalRequest } from "../../../provider/api/sign/canonical-request.ts";

const EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

function lines(target: string, headers: Record<string, string> = {}, signed: string[] = []): string[] {
  return canonicalRequest({ method: "GET", target, headers, body: "" }, signed).split("\n");
}

describe("canonical request", () => {
  it("[U] ends the path in a slash, once", () => {
    assert.equal(lines("/v3/p/operation-logs")[1], "/v3/p/operation-logs/");
    assert.equal(lines("/v3/p/")[1], "/v3/p/");
    assert.equal(lines("/")[1], "/");
  });

  it("[U] encodes each segment anew, however it was sent", () => {
    assert.equal(lines("/a%2fb/c d/e%20f/%e5%a4%87/!")[1], "/a%2Fb/c%20d/e%20f/%E5%A4%87/%21/");
  });

  it("[U] sorts the query by key, then by value, and writes an empty value as key=", () => {
    assert.equal(lines("/?b=2&a=2&c&a=1&B=0")[2], "B=0&a=1&a=2&b=2&c=");
  });

  it("[U] takes a value that holds an equals sign whole, and text that is no encoding literally", () => {
    assert.equal(lines("/?a=b=c&d=100%")[2], "a=b%3Dc&d=100%25");
  });

  it("[U] trims header values and takes their names in any case", () => {
    assert.deepEqual(lines("/", { "X-A": "  b c  " }, ["x-a"]).slice(3, 6), ["x-a:b c", "", "x-a"]);
  });

  it("[U] ends in the hash of the body, or in the one that the request states", () => {
    assert.equal(lines("/").at(-1), EMPTY_HASH);
    assert.equal(lines("/", { "X-Sdk-Content-Sha256": "UNSIGNED" }).at(-1), "UNSIGNED");
  });

  it("[U] does not depend on the order of the query", () => {
    const pair = fc.tuple(fc.string({ minLength: 1, unit: "grapheme" }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 6 }), (pairs) => {
        const write = (all: [string, string][]): string =>
          all.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
        assert.equal(lines(`/?${write(pairs)}`)[2], lines(`/?${write(pairs.toReversed())}`)[2]);
      }),
    );
  });
});
