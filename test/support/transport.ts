import { resolveSettings } from "../../provider/api/settings/resolve-settings.ts";
import type { Settings } from "../../provider/api/settings/settings.ts";
import { createTransport, type Transport } from "../../provider/api/transport/transport.ts";
import type { ProviderConfiguration } from "../../provider/schema/generated/types.ts";
import { CONNECTS } from "./connects.ts";

/** Settings by a configuration and an environment. */
export function settingsOf(
  configuration: ProviderConfiguration = {},
  variables: Readonly<Record<string, string>> = {},
): Settings {
  return resolveSettings(configuration, (name) => variables[name]);
}

/** A transport by a configuration and an environment; without any, that of the defaults. */
export function transportOf(
  configuration: ProviderConfiguration = {},
  variables: Readonly<Record<string, string>> = {},
): Transport {
  return createTransport(settingsOf(configuration, variables), CONNECTS);
}
