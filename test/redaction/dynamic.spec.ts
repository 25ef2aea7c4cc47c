import assert from "node:assert/strict";
import { inspect } from "node:util";

import * as dynamic from "../../dynamic/index.ts";
import { CbrError } from "../../provider/support/cbr-error.ts";
import type { ProviderConfiguration } from "../../provider/schema/generated/types.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { canariesFor, REPLAY } from "./support/canary.ts";
import { capturing } from "./support/capture.ts";
import { onScene } from "./support/on-scene.ts";
import { OUTCOMES } from "./support/outcomes.ts";
import { assertAbsent, type Output } from "./support/search.ts";
import { WAYS } from "./support/ways.ts";

/** Those that need no environment, and so no other process. */
const NAMES = [
  "a token of the configuration",
  "temporary keys of the configuration",
  "a password of the configuration",
  "a password that takes an agency on",
  "keys that take an agency on",
];

const ENDINGS = Object.keys(OUTCOMES).filter((name) => /the first answer|refused|elsewhere/u.test(name));

/** Without an engine, a program gives its settings in clear. */
function inClear(settings: object): ProviderConfiguration {
  const entries = Object.entries(settings) as [string, string | { readonly value: string }][];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? value : value.value]),
  );
}

describe(`redaction: no secret leaves the functions without a plugin (${REPLAY})`, () => {
  withoutCloudVariables();

  for (const name of NAMES) {
    for (const ending of ENDINGS) {
      it(`[I] ${name}, when ${ending}`, async () => {
        const way = WAYS[name]?.(canariesFor(`dynamic ${name}, ${ending}`));
        const outcome = OUTCOMES[ending];
        assert.ok(way !== undefined && outcome !== undefined);
        const outputs: Output[] = [];
        await onScene(way, outcome, ({ configuration }) =>
          capturing(outputs, async () => {
            const settings = { ...inClear(configuration), maxRetries: 0 };
            const error: unknown = await dynamic
              .getOperationLogs({}, { settings })
              .catch((reason: unknown) => reason);
            assert.ok(error instanceof CbrError, inspect(error));
            outputs.push({ where: "the error", text: inspect(error, { depth: 9, maxStringLength: null }) });
            outputs.push({
              where: "the error in JSON",
              text: JSON.stringify([error, String(error)]),
            });
          }),
        );
        assertAbsent(outputs, way.secrets);
      });
    }
  }
});
