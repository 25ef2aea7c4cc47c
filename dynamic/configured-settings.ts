import * as pulumi from "@pulumi/pulumi";

import { resolveSettings } from "../provider/api/settings/resolve-settings.ts";
import type { Settings } from "../provider/api/settings/settings.ts";
import { checkConfiguration } from "../provider/schema/check-configuration.ts";
import { SETTINGS } from "../provider/schema/generated/lookups.ts";
import type { ProviderConfiguration } from "../provider/schema/generated/types.ts";
import { settingFromText } from "../provider/schema/setting-from-text.ts";
import { processEnvironment } from "../provider/support/environment.ts";
import { ConfigurationError } from "../provider/support/failures.ts";

/**
 * Settles the settings of a call: those given with it, else the stack's (`pulumi config set cbr:region …`), else the
 * environment's.
 * @param given - Settings of the call; when there are any, the stack's are not looked at.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` with everything that is wrong.
 */
export function configuredSettings(given: ProviderConfiguration | undefined): Settings {
  const checked = checkConfiguration(given ?? stackConfiguration());
  if ("failures" in checked) throw new ConfigurationError(checked.failures);
  return resolveSettings(checked.value, processEnvironment);
}

function stackConfiguration(): Record<string, unknown> {
  const config = new pulumi.Config("cbr");
  const found = Object.keys(SETTINGS)
    .map((name) => [name, config.get(name)] as const)
    .filter(([, text]) => text !== undefined);
  return Object.fromEntries(found.map(([name, text = ""]) => [name, settingFromText(name, text)]));
}
