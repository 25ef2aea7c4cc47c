import assert from "node:assert/strict";

import fc from "fast-check";

import { percentDecode, percentEncode } from "../../../provider/api/sign/percent-encode.ts";
import { sdkDate } from "../../../provider/api/sign/sdk-date.ts";

describe("percent-encode", () => {
  it("[U] leaves only the unreserved characters of RFC 3986", () => {
    assert.equal(percentEncode("aZ9-_.~"), "aZ9-_.~");
    assert.equal(percentEncode(" !'()*+/=&%"), "%20%21%27%28%29%2A%2B%2F%3D%26%25");
    assert.equal(percentEncode("备份"), "%E5%A4%87%E4%BB%BD");
  });

  it("[U] encodes half a surrogate pair as UTF-8 does", () => {
    assert.equal(percentEncode("a\ud800b\udc00"), "a%EF%BF%BDb%EF%BF%BD");
    assert.equal(percentEncode("\u{1f4be}"), "%F0%9F%92%BE");
  });

  it("[U] is undone by decoding, and is plain", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const encoded = percentEncode(text);
        assert.match(encoded, /^(?:[\w.~-]|%[0-9A-F]{2})*$/u);
        assert.equal(percentDecode(encoded), text);
      }),
    );
  });

  it("[U] takes what is no encoding literally, and a plus as a plus", () => {
    assert.equal(percentDecode("100%"), "100%");
    assert.equal(percentDecode("%E5"), "%E5");
    assert.equal(percentDecode("a+b"), "a+b");
  });
});

describe("sdk date", () => {
  it("[U] is UTC in whole seconds", () => {
    assert.equal(sdkDate(Date.parse("2026-03-01T13:00:59.999+01:00")), "20260301T120059Z");
  });
});
