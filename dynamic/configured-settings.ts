import * as pulumi from "@pulumi/pulumi";

import { resolveSettings } from "../provider/api/settings/resolve-settings.ts";
import type { Settings } from "../provider/api/settings/settings.ts";
import { checkConfiguration } from "../provider/schema/check-configuration.ts";
import { SETTINGS } from "../provider/schema/generated/lookups.ts";
import type { ProviderConfiguration } from "../provider/schema/generated/types.ts";
import { settingFromText } from "../provider/schema/setting-from-text.ts";
import { processEnvironment } from "../provider/support/environment.ts";
import { ConfigurationError } from "../provider/support/failures.ts";

/** A setting of the stack by its name without `cbr:`, as text; undefined where the stack does not have it. */
export type StackSetting = (name: string) => string | undefined;

/** The settings of the stack whose program this process runs. */
export const stackSetting: StackSetting = (name) => new pulumi.Config("cbr").get(name);

/**
 * Settles the settings of a call: those given with it, else the stack's (`pulumi config set cbr:region …`), else the
 * environment's.
 * @param given - Settings of the call; when there are any, the stack's are not looked at.
 * @param ofStack - Where those of the stack are.
 * @throws {ConfigurationError} `CBR_CONFIGURATION` with everything that is wrong.
 */
export function configuredSettings(
  given: ProviderConfiguration | undefined,
  ofStack: StackSetting,
): Settings {
  const checked = checkConfiguration(given ?? stackConfiguration(ofStack));
  if ("failures" in checked) throw new ConfigurationError(checked.failures);
  return resolveSettings(checked.value, processEnvironment);
}

function stackConfiguration(ofStack: StackSetting): Record<string, unknown> {
  const found = Object.keys(SETTINGS)
    .map((name) => [name, ofStack(name)] as const)
    .filter(([, text]) => text !== undefined);
  return Object.fromEntries(found.map(([name, text = ""]) => [name, settingFromText(name, text)]));
}
