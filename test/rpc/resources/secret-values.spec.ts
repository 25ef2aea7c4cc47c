import assert from "node:assert/strict";

import { endedLog } from "../../resources/support/gate-log.ts";
import { create, diff, update } from "./support/gate-client.ts";
import { onPlugin } from "./support/on-plugin.ts";
import { secret } from "./support/special.ts";

const holds = [endedLog(7, "2026-03-01T11:00:00Z")];

describe("rpc: secret inputs of a gate, of any kind", () => {
  it("[I] are not in errors about themselves", () =>
    onPlugin({ data: holds }, async ({ plugin }) => {
      const malformed = { filter: {}, maxAge: secret("a-secret-that-is-no-duration") };
      for (const work of [
        create(plugin, malformed),
        create(plugin, malformed, { preview: true }),
        update(plugin, { filter: {} }, malformed),
        diff(plugin, { oldInputs: { filter: {} }, news: malformed }),
      ]) {
        await assert.rejects(work, (error: Error) => {
          assert.match(error.message, /maxAge: .*\[CBR_INPUT_INVALID\]$/u);
          assert.doesNotMatch(error.message, /a-secret-that/u);
          return true;
        });
      }
    }));

  for (const [name, value] of [
    ["waitForRunning", true],
    ["expectedResourceIds", []],
    ["triggers", {}],
  ] as const) {
    it(`[I] make every output a secret: ${JSON.stringify(value)}`, () =>
      onPlugin({ data: holds }, async ({ plugin }) => {
        const { state } = await create(plugin, { filter: {}, [name]: secret(value) });
        assert.deepEqual(state["passed"], secret(true));
      }));
  }
});
