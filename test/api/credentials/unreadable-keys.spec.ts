import assert from "node:assert/strict";

import { createCbrClient } from "../../../provider/api/cbr-client.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import { caught } from "../../support/caught.ts";
import { listeningContext } from "../../support/context.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { serve } from "../../support/serve.ts";
import { count } from "../../support/sign-in.ts";

/** Keys that were issued, cut off on their way. */
const CUT = '{"credential":{"access":"ISSUED-ACCESS","secret":"issued-secret","securitytoken":"issued-to';

const WAYS: readonly (readonly [string, (origin: string) => ProviderConfiguration])[] = [
  ["the metadata service", (metadataEndpoint) => ({ metadataEndpoint })],
  [
    "IAM, for an agency",
    (iamEndpoint) => ({
      iamEndpoint,
      accessKey: "an-access-key",
      secretKey: "a-secret-key",
      agencyName: "backup-reader",
      agencyDomainName: "other",
    }),
  ],
];

describe("issued keys that cannot be read", () => {
  for (const [who, configuration] of WAYS) {
    it(`[I] from ${who} are shown nowhere`, () =>
      serve(
        (request, response) => response.end(request.method === "PUT" ? "a-session" : CUT),
        async (origin) => {
          const clock = manualClock({ skips: 2000 });
          const settings = resolveSettings(
            { endpoint: origin, projectId: "p", metadataEndpoint: "off", ...configuration(origin) },
            () => undefined,
          );
          const client = createCbrClient(settings, { clock });
          const context = listeningContext();
          try {
            const { message } = await caught(count(client, context), ResponseInvalidError);
            assert.match(
              message,
              /JSON that breaks off or is malformed, \d+ characters\. Check the endpoint/u,
            );
            assert.doesNotMatch([message, ...context.heard].join("\n"), /issued/iu);
          } finally {
            client.close();
          }
        },
      ));
  }
});
