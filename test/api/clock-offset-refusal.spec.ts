import assert from "node:assert/strict";

import { createCbrClient } from "../../provider/api/cbr-client.ts";
import { AuthenticationError } from "../../provider/api/errors/api-error.ts";
import { resolveSettings } from "../../provider/api/settings/resolve-settings.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";
import { manualClock, NOON } from "../support/manual-clock.ts";

describe("client: a clock that is off", () => {
  for (const [minutes, words] of [
    [-25, "25 minutes behind"],
    [90, "1 hour 30 minutes ahead of"],
  ] as const) {
    it(`[I] by ${minutes} minutes is named when the service refuses the signature`, () =>
      onStage({ logs: 1 }, async ({ simulator, keys }) => {
        const settings = resolveSettings(keys, () => undefined);
        const client = createCbrClient(settings, { clock: manualClock({ start: NOON + minutes * 60_000 }) });
        const work = client.listOperationLogs({ filter: {} }, listeningContext());
        const error = await caught(work, AuthenticationError);
        client.close();
        assert.ok(error.message.includes(`clock is ${words} the service's, which is the likely cause`));
        assert.equal(simulator.requests.length, 1);
      }));
  }
});
