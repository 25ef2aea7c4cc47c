import type { Checked } from "./check-arguments.ts";
import { describeFailures } from "./describe-failures.ts";
import { SECRET_SETTINGS, SETTINGS } from "./generated/lookups.ts";
import type { ProviderConfiguration } from "./generated/types.ts";
import { providerConfiguration } from "./generated/validators.cjs";

/**
 * Checks the provider's configuration against the package schema.
 * @param value - The settings by name, booleans and numbers as such, secrets unwrapped.
 * @returns The configuration, typed; or every failure at once, without the value of any secret.
 */
export function checkConfiguration(value: unknown): Checked<ProviderConfiguration> {
  if (providerConfiguration(value)) return { value };
  const errors = providerConfiguration.errors ?? [];
  return { failures: describeFailures(errors, { value, shape: SETTINGS, secret: SECRET_SETTINGS }) };
}
