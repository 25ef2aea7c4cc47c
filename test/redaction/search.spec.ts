import assert from "node:assert/strict";

import { redactor } from "../../provider/support/redact.ts";
import { canariesFor, REPLAY } from "./support/canary.ts";
import { ECHOES, type EchoName } from "./support/echo.ts";
import { assertAbsent } from "./support/search.ts";

/** A request that carries the secret in its body and in two headers. */
function carrying(token: string, password: string) {
  return {
    method: "POST",
    path: "/v3/auth/tokens",
    headers: { "x-auth-token": token, authorization: `Basic ${btoa(`user:${token}`)}` },
    body: JSON.stringify({ auth: { password } }),
  };
}

describe(`redaction: the search itself (${REPLAY})`, () => {
  for (const name of Object.keys(ECHOES) as EchoName[]) {
    const canaries = canariesFor(name);
    const [token, password] = [canaries.spiky(60), canaries.chinese(60)];
    const text = ECHOES[name](carrying(token, password));

    it(`[U] finds what is echoed ${name}`, () => {
      for (const secret of [token, password]) {
        assert.throws(() => assertAbsent([{ where: "the echo", text }], { secret }), /stands in the echo/u);
      }
    });

    it(`[U] finds nothing any more once the secrets are hidden in what is echoed ${name}`, () => {
      const shown = redactor([token, password])(text);
      assert.match(shown, /\[secret\]/u);
      assertAbsent([{ where: "the echo", text: shown }], { token, password });
    });
  }
});
