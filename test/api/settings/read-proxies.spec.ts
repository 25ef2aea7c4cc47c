import assert from "node:assert/strict";

import type { Settings } from "../../../provider/api/settings/settings.ts";
import { ConfigurationError } from "../../../provider/support/failures.ts";
import { thrown } from "../../support/caught.ts";
import { settingsOf } from "../../support/transport.ts";

function proxies(variables: Readonly<Record<string, string>>): Settings["proxies"] {
  return settingsOf({}, variables).proxies;
}

describe("settings: proxies of the environment", () => {
  it("[U] are none when no variable names one", () => {
    assert.deepEqual(proxies({}), { https: undefined, http: undefined, bypass: [] });
  });

  it("[U] are one for each scheme, in either case, the lower first", () => {
    const upper = { HTTPS_PROXY: "http://a.test:1", HTTP_PROXY: "https://b.test" };
    assert.equal(proxies(upper).https?.origin, "http://a.test:1");
    assert.equal(proxies(upper).https?.variable, "HTTPS_PROXY");
    assert.equal(proxies(upper).http?.origin, "https://b.test");
    const both = proxies({ ...upper, https_proxy: "http://c.test:3", http_proxy: "http://d.test:4" });
    assert.deepEqual([both.https?.origin, both.http?.origin], ["http://c.test:3", "http://d.test:4"]);
    assert.equal(both.http?.variable, "http_proxy");
  });

  it("[U] need no scheme", () => {
    assert.equal(proxies({ HTTPS_PROXY: "proxy.test:3128" }).https?.origin, "http://proxy.test:3128");
    assert.equal(proxies({ HTTPS_PROXY: "[::1]:3128" }).https?.origin, "http://[::1]:3128");
  });

  it("[U] give user and password, decoded, apart from the address", () => {
    const { https } = proxies({ HTTPS_PROXY: "http://me:p%40ss%3Aword@proxy.test:3128" });
    assert.equal(https?.origin, "http://proxy.test:3128");
    assert.equal(https.authorization, `Basic ${Buffer.from("me:p@ss:word").toString("base64")}`);
    assert.equal(proxies({ HTTPS_PROXY: "http://proxy.test" }).https?.authorization, undefined);
  });

  it("[U] NO_PROXY is split at commas and blanks", () => {
    assert.deepEqual(proxies({ NO_PROXY: " a.test, b.test c.test,," }).bypass, [
      "a.test",
      "b.test",
      "c.test",
    ]);
    assert.deepEqual(proxies({ NO_PROXY: "a.test", no_proxy: "b.test" }).bypass, ["b.test"]);
  });

  for (const value of ["socks5://me:canary-1@proxy.test", "http://", "http://me:canary-1@:1", "http://a b"]) {
    it(`[U] ${value} is refused by the variable's name, the value unseen`, () => {
      const { message } = thrown(() => proxies({ https_proxy: value }), ConfigurationError);
      assert.match(message, /https_proxy of the environment: is not the URL of a proxy.*http:\/\/proxy/u);
      assert.doesNotMatch(message, /canary/u);
    });
  }

  it("[U] a stray % in the password is told, the password unseen", () => {
    const work = (): unknown => proxies({ HTTP_PROXY: "http://me:canary-%zz@proxy.test" });
    const { message } = thrown(work, ConfigurationError);
    assert.match(message, /HTTP_PROXY of the environment: .*stray %/u);
    assert.doesNotMatch(message, /canary/u);
  });

  it("[U] their passwords are hidden in every form", () => {
    const { redact } = settingsOf({}, { HTTP_PROXY: "http://me:p%40ssword@proxy.test" });
    const basic = Buffer.from("me:p@ssword").toString("base64");
    assert.equal(redact(`p@ssword p%40ssword ${basic} proxy.test`), "[secret] [secret] [secret] proxy.test");
  });
});
