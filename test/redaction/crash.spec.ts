import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

import { crashText } from "../../provider/rpc/crash-text.ts";
import { toStatus } from "../../provider/rpc/to-status.ts";
import { canariesFor, REPLAY } from "./support/canary.ts";
import { assertAbsent } from "./support/search.ts";

const MAIN = new URL("../../provider/main.ts", import.meta.url).href;

/** What the plugin prints when it meets a defect, made in it by a module that is loaded beside. */
async function crashed(defect: string): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const module = `await import(${JSON.stringify(MAIN)}); setImmediate(() => { ${defect} });`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", module], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit") as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

describe(`redaction: no secret is in the text of a crash (${REPLAY})`, () => {
  for (const [name, defect] of [
    ["an error whose message holds it", (secret: string) => `throw new TypeError("no " + ${secret})`],
    [
      "an error with the request among its members",
      (secret: string) =>
        `throw Object.assign(new Error("x"), { config: { headers: { "X-Auth-Token": ${secret} } } })`,
    ],
    ["a promise that nobody awaits", (secret: string) => `Promise.reject(new RangeError(${secret}))`],
    ["a text that is thrown", (secret: string) => `throw ${secret}`],
    [
      "an error that was caused by another one",
      (secret: string) => `throw new Error("x", { cause: new Error(${secret}) })`,
    ],
  ] as const) {
    it(`[I] of a plugin that meets ${name}`, async function () {
      this.timeout(30_000);
      const secret = canariesFor(name).chinese(48);
      const { code, stdout, stderr } = await crashed(defect(JSON.stringify(secret)));
      assert.equal(code, 1);
      assert.match(stderr, /the cbr provider met a defect of its own \(\w+\) and ends; please report it/u);
      assertAbsent(
        [
          { where: "stdout", text: stdout },
          { where: "stderr", text: stderr },
        ],
        { secret },
      );
    });
  }

  it("[U] it tells the kind and the places, also after a message of many lines", () => {
    const secret = canariesFor("lines").plain(40);
    const error = new TypeError(`no\n    at ${secret} (file.ts:1:1)\nany more`);
    const shown = crashText(error);
    assert.match(shown, /\(TypeError\)/u);
    assert.match(shown, /\n {4}at .*crash\.spec\.ts:\d+:\d+/u);
    assertAbsent([{ where: "the text", text: shown }], { secret });
  });

  it("[U] the status that the engine is answered tells the kind alone", () => {
    const secret = canariesFor("status").spiky(40);
    const error = Object.assign(new TypeError(secret), { config: secret, details: secret });
    const { message } = toStatus(error);
    assert.match(message, /TypeError/u);
    assertAbsent([{ where: "the status", text: message }], { secret });
  });
});
