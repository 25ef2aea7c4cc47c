import assert from "node:assert/strict";

import { createCbrClient } from "../../provider/api/cbr-client.ts";
import { TransportError } from "../../provider/api/errors/transport-error.ts";
import { resolveSettings } from "../../provider/api/settings/resolve-settings.ts";
import { caught } from "../support/caught.ts";
import { manualClock } from "../support/manual-clock.ts";
import { serve } from "../support/serve.ts";
import { count } from "../support/sign-in.ts";

const ENDPOINT = "https://cbr.example.com";

describe("client: a call that ends before anybody answered for who asks", () => {
  for (const [what, words, configuration] of [
    [
      "a password",
      "nobody had signed in",
      { userName: "a-user", password: "a-password", domainName: "an-account", projectId: "p" },
    ],
    ["a project's name", "the project's ID had not come", { token: "a-token", projectName: "a-project" }],
  ] as const) {
    it(`[I] says that IAM is silent, not the backup service: ${what}`, async () => {
      const clock = manualClock();
      await serve(
        () => clock.advance(60_000),
        async (iamEndpoint) => {
          const given = { endpoint: ENDPOINT, iamEndpoint, callTimeout: "1m", requestTimeout: "2m" };
          const settings = resolveSettings(
            { metadataEndpoint: "off", ...given, ...configuration },
            () => undefined,
          );
          const client = createCbrClient(settings, { clock });
          try {
            const { message } = await caught(count(client), TransportError);
            assert.ok(message.includes(`within 60 s (cbr:callTimeout); ${words} by then`), message);
            assert.ok(message.includes(`Check that ${iamEndpoint} answers`), message);
          } finally {
            client.close();
          }
        },
      );
    });
  }
});
