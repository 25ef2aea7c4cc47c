import assert from "node:assert/strict";

import fc from "fast-check";

import { systemClock } from "../../provider/support/clock.ts";
import { durationMs } from "../../provider/support/duration.ts";
import { firstSet, processEnvironment } from "../../provider/support/environment.ts";
import { redactor } from "../../provider/support/redact.ts";

describe("redact", () => {
  it("[U] hides a secret in every shape in which it is echoed", () => {
    const secret = 'a+b/c="d é';
    const redact = redactor([secret]);
    for (const shape of [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString("base64"),
    ]) {
      assert.equal(redact(`<${shape}> <${shape}>`), "<[secret]> <[secret]>");
    }
  });

  it("[U] hides a secret that holds half a surrogate pair", () => {
    assert.equal(redactor(["abcd\ud800"])("<abcd\ud800> <abcd%EF%BF%BD>"), "<[secret]> <[secret]>");
  });

  it("[U] hides a secret as a header carries it, without the end of its line", () => {
    const redact = redactor(["a-token\n", "a\nkey\u{1F511}s", "\n\n\nab"]);
    assert.equal(redact("a-token akeys ab"), "[secret] [secret] ab");
  });

  it("[U] hides the longer of two secrets that begin alike", () => {
    assert.equal(redactor(["abcd", "abcdefgh"])("abcdefgh abcd"), "[secret] [secret]");
  });

  it("[U] passes over what is too short to be one, and what is not given", () => {
    assert.equal(redactor(["abc", undefined, ""])("abcdef"), "abcdef");
  });

  it("[U] no text shows a secret that it held", () => {
    const secrets = fc.stringMatching(/^[A-Za-z0-9+/=]{8,40}$/u);
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        assert.ok(!redactor([secret])(`${before}${secret}${after}`).includes(secret));
      }),
    );
  });
});

describe("duration", () => {
  for (const [text, ms] of [
    ["1ms", 1],
    ["90s", 90_000],
    ["5m", 300_000],
    ["24h", 86_400_000],
    ["7d", 604_800_000],
  ] as const) {
    it(`[U] ${text} is ${ms} ms`, () => assert.equal(durationMs(text), ms));
  }

  it("[U] anything else is none", () => {
    for (const text of ["", "5", "s", "1.5s", "-1s", "1 s", "1w", "1S", "1h30m"]) {
      assert.equal(durationMs(text), undefined, text);
    }
  });
});

describe("environment", () => {
  it("[U] finds the first variable that is set", () => {
    const values: Record<string, string> = { B: "b", C: "c" };
    const environment = (name: string): string | undefined => values[name];
    assert.deepEqual(firstSet(environment, ["A", "B", "C"]), { name: "B", value: "b" });
    assert.equal(firstSet(environment, ["A"]), undefined);
  });

  it("[U] an empty variable of the process counts as not set", () => {
    process.env["CBR_TEST_VARIABLE"] = "";
    assert.equal(processEnvironment("CBR_TEST_VARIABLE"), undefined);
    process.env["CBR_TEST_VARIABLE"] = "x";
    assert.equal(processEnvironment("CBR_TEST_VARIABLE"), "x");
    delete process.env["CBR_TEST_VARIABLE"];
    assert.equal(processEnvironment("CBR_TEST_VARIABLE"), undefined);
  });
});

describe("system clock", () => {
  it("[U] chance is from 0 to 1", () => {
    for (let turn = 0; turn < 1000; turn++) {
      const chance = systemClock.random();
      assert.ok(chance >= 0 && chance < 1);
    }
  });

  it("[U] a sleep ends with the signal's reason", async () => {
    const reason = new Error("enough");
    await assert.rejects(systemClock.sleep(1e6, AbortSignal.abort(reason)), reason);
    const abort = new AbortController();
    const slept = systemClock.sleep(1e6, abort.signal);
    abort.abort(reason);
    await assert.rejects(slept, reason);
    await systemClock.sleep(0);
  });
});
