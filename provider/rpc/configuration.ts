import { SECRET_SETTINGS } from "../schema/generated/lookups.ts";
import { checkConfiguration } from "../schema/check-configuration.ts";
import type { ProviderConfiguration } from "../schema/generated/types.ts";
import { settingFromText } from "../schema/setting-from-text.ts";
import type { Failure } from "../support/failures.ts";
import { type Plain, secret } from "./values/special-values.ts";

/** Members that the engine puts beside the settings for its own use. */
const ENGINE_MEMBERS = new Set(["version", "pluginDownloadURL", "__internal"]);

/**
 * Reads the provider's configuration from the properties of a request.
 * @param properties - Settings by name, secrets unwrapped, unknown ones left out.
 * @returns The checked configuration, or every failure at once.
 */
export function readConfiguration(
  properties: Readonly<Record<string, Plain>>,
): { readonly value: ProviderConfiguration } | { readonly failures: readonly Failure[] } {
  const settings = Object.entries(properties).filter(([name]) => !ENGINE_MEMBERS.has(name));
  return checkConfiguration(
    Object.fromEntries(settings.map(([name, value]) => [name, settingFromText(name, value)])),
  );
}

/**
 * Wraps the settings that must not stand in the state in clear.
 * @param properties - Settings as the program gave them.
 */
export function withSecretsWrapped(properties: Readonly<Record<string, Plain>>): Record<string, Plain> {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      SECRET_SETTINGS.includes(name) && value !== null ? secret(value) : value,
    ]),
  );
}
