import assert from "node:assert/strict";

import { goesDirect } from "../../../provider/api/transport/bypass.ts";

const goes = (url: string, ...entries: readonly string[]): boolean => goesDirect(new URL(url), entries);

describe("bypass: without NO_PROXY", () => {
  for (const url of [
    "http://localhost:8080",
    "http://LOCALHOST./",
    "https://cbr.localhost",
    "http://127.0.0.1:9",
    "http://127.8.8.8",
    "http://[::1]:9",
    "http://[::ffff:127.0.0.1]",
    "http://169.254.169.254",
    "http://[fe80::1]",
  ]) {
    it(`[U] ${url} is never proxied`, () => assert.equal(goes(url), true));
  }

  for (const url of [
    "https://cbr.example.com",
    "https://10.0.0.1",
    "https://128.0.0.1",
    "https://[2001:db8::1]",
  ]) {
    it(`[U] ${url} is`, () => assert.equal(goes(url), false));
  }

  it("[U] a name that only begins like loopback is no loopback", () => {
    assert.equal(goes("https://127.0.0.1.example.com"), false);
    assert.equal(goes("https://localhost.example.com"), false);
    assert.equal(goes("https://notlocalhost"), false);
  });
});

describe("bypass: NO_PROXY", () => {
  const service = "https://cbr.eu-de.example.com";
  for (const [url, entry, direct] of [
    [service, "*", true],
    ["https://10.0.0.1", "*", true],
    [service, "example.com", true],
    [service, "EXAMPLE.com", true],
    [service, "example.com.", true],
    [service, "cbr.eu-de.example.com", true],
    [service, ".example.com", true],
    [service, "*.example.com", true],
    ["https://example.com", "example.com", true],
    ["https://example.com.", "example.com", true],
    ["https://example.com", ".example.com", false],
    ["https://example.com", "*.example.com", false],
    ["https://badexample.com", "example.com", false],
    ["https://example.com.evil.test", "example.com", false],
    ["https://bücher.example", "bücher.example", true],
    [service, "example.com:443", true],
    [service, "example.com:8443", false],
    [`${service}:8443`, "example.com:8443", true],
    [`${service}:8443`, "example.com:443", false],
    ["http://cbr.example.com", "example.com:80", true],
    [service, "*:443", true],
    [service, "*:80", false],
    ["https://10.1.2.3", "10.1.2.3", true],
    ["https://10.1.2.3", "10.1.2.30", false],
    ["https://10.1.2.3", "10.1.2.3:443", true],
    ["https://10.1.2.3", "10.1.2.3:80", false],
    ["https://10.1.2.3", "10.0.0.0/8", true],
    ["https://11.1.2.3", "10.0.0.0/8", false],
    ["https://10.1.2.3", "10.0.0.0/33", false],
    ["https://10.1.2.3", "3", false],
    ["https://[2001:db8::1]", "2001:db8::1", true],
    ["https://[2001:db8::1]", "2001:0DB8:0:0::1", true],
    ["https://[2001:db8::1]", "[2001:db8::1]", true],
    ["https://[2001:db8::1]", "[2001:db8::1]:443", true],
    ["https://[2001:db8::1]", "[2001:db8::1]:80", false],
    ["https://[2001:db8::1]", "2001:db8::/32", true],
    ["https://[2001:db9::1]", "2001:db8::/32", false],
    ["https://[2001:db8::1]", "10.0.0.0/8", false],
    [service, "10.0.0.0/8", false],
    [service, "https://cbr.eu-de.example.com", false],
    [service, ".", false],
    [service, "[", false],
  ] as const) {
    it(`[U] ${url} ${direct ? "goes round" : "goes through"} the proxy with ${entry}`, () => {
      assert.equal(goes(url, entry), direct);
    });
  }

  it("[U] one entry of several is enough", () => {
    assert.equal(goes(service, "10.0.0.0/8", "other.test", "example.com"), true);
  });
});
