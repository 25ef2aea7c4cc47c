import type { ProviderConfiguration } from "../../schema/generated/types.ts";
import { checkConfiguration } from "../../schema/check-configuration.ts";
import { type Environment, firstSet } from "../../support/environment.ts";
import type { Failure } from "../../support/failures.ts";
import { type SettingName, VARIABLES } from "./variables.ts";

/** Settings found in the environment, and which variable each came from. */
export interface EnvironmentSettings {
  readonly settings: ProviderConfiguration;
  readonly sources: ReadonlyMap<string, string>;
  /** Malformed values, named by their variable. */
  readonly failures: readonly Failure[];
}

/** Words that people write for a boolean in an environment. */
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, "1": true, false: false, "0": false };

const PARSERS: Readonly<Partial<Record<SettingName, (text: string) => unknown>>> = {
  insecure: (text) => BOOLEANS[text.toLowerCase()] ?? text,
  maxRetries: (text) => (/^\d+$/u.test(text) ? Number(text) : text),
};

/**
 * Reads every setting that the environment gives and checks it like one of the program.
 * @param environment - Where to look.
 * @param wanted - Which settings; those that the program gives already are not looked at.
 * @returns The settings that are well formed, and a failure for each that is not.
 */
export function readEnvironment(
  environment: Environment,
  wanted: (name: SettingName) => boolean,
): EnvironmentSettings {
  const found: Record<string, unknown> = {};
  const sources = new Map<string, string>();
  for (const [name, variables] of Object.entries(VARIABLES) as [SettingName, readonly string[]][]) {
    const hit = wanted(name) ? firstSet(environment, variables) : undefined;
    if (hit === undefined) continue;
    found[name] = (PARSERS[name] ?? ((text: string) => text))(hit.value);
    sources.set(name, hit.name);
  }
  const checked = checkConfiguration(found);
  if ("value" in checked) return { settings: checked.value, sources, failures: [] };
  return {
    settings: {},
    sources,
    failures: checked.failures.map((failure) => namingSource(failure, sources)),
  };
}

/**
 * Names the variable in the failure of a setting that came from one.
 * @param failure - Of a setting, wherever it came from.
 * @param sources - The variable of each setting that came from the environment.
 * @returns The failure; untouched when the setting came from the program.
 */
export function namingSource(failure: Failure, sources: EnvironmentSettings["sources"]): Failure {
  const variable = sources.get(failure.property);
  return variable === undefined
    ? failure
    : { property: failure.property, reason: `${variable} of the environment: ${failure.reason}` };
}
