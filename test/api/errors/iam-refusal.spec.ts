import assert from "node:assert/strict";

import { createCbrClient } from "../../../provider/api/cbr-client.ts";
import { ApiError } from "../../../provider/api/errors/api-error.ts";
import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import { caught } from "../../support/caught.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { serve } from "../../support/serve.ts";
import { count } from "../../support/sign-in.ts";

const WAYS = {
  "a user's password": {
    userName: "a-user",
    password: "a-password",
    domainName: "an-account",
    projectId: "p",
  },
  "the look-up of a project": { token: "a-token", projectName: "a-project" },
};

describe("what helps when IAM refuses", () => {
  for (const [what, configuration] of Object.entries(WAYS)) {
    for (const status of [302, 403, 404]) {
      it(`[I] ${what} with ${status} speaks of IAM, not of the backup service`, () =>
        serve(
          (_request, response) => response.writeHead(status).end(),
          async (iamEndpoint) => {
            const endpoint = "https://cbr.example.com";
            const given = { endpoint, iamEndpoint, metadataEndpoint: "off", ...configuration };
            const client = createCbrClient(
              resolveSettings(given, () => undefined),
              { clock: manualClock() },
            );
            try {
              const { message } = await caught(count(client), ApiError);
              assert.match(message, /cbr:iamEndpoint/u);
              assert.doesNotMatch(message, /cbr:endpoint|cbr:tasks/u);
            } finally {
              client.close();
            }
          },
        ));
    }
  }
});
