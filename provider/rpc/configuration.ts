import { SECRET_SETTINGS } from "../schema/generated/lookups.ts";
import { checkConfiguration } from "../schema/check-configuration.ts";
import type { ProviderConfiguration } from "../schema/generated/types.ts";
import type { Failure } from "../support/failures.ts";
import { type Plain, secret } from "./values/special-values.ts";

/** Members that the engine puts beside the settings for its own use. */
const ENGINE_MEMBERS = new Set(["version", "pluginDownloadURL", "__internal"]);

/** Settings whose text is JSON, as the engine writes booleans and numbers of the configuration. */
const JSON_TEXT: Readonly<Record<string, RegExp>> = {
  insecure: /^(true|false)$/u,
  maxRetries: /^-?\d+(\.\d+)?$/u,
};

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
    Object.fromEntries(settings.map(([name, value]) => [name, fromJsonText(name, value)])),
  );
}

function fromJsonText(name: string, value: Plain): Plain {
  return typeof value === "string" && JSON_TEXT[name]?.test(value) === true
    ? (JSON.parse(value) as Plain)
    : value;
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
