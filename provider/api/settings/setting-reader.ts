import type { ProviderConfiguration } from "../../schema/generated/types.ts";
import { type Environment, firstSet } from "../../support/environment.ts";
import type { Failure } from "../../support/failures.ts";
import { VARIABLES } from "./variables.ts";

/** A setting that both the configuration and the environment can hold, other than a secret. */
export type SharedSetting = Exclude<keyof typeof VARIABLES, "token">;

/** A setting's value as text, and how a person calls the place that it came from. */
export interface FoundSetting {
  readonly value: string;
  readonly place: string;
}

/** Reads settings one by one, explicit configuration first, and gathers what is wrong with them. */
export class SettingReader {
  readonly failures: Failure[] = [];
  readonly #configuration: ProviderConfiguration;
  readonly #environment: Environment;

  /**
   * @param configuration - Checked for its types by the schema.
   * @param environment - Looked at for what the configuration leaves out.
   */
  constructor(configuration: ProviderConfiguration, environment: Environment) {
    this.#configuration = configuration;
    this.#environment = environment;
  }

  /**
   * Finds a setting.
   * @param name - Which.
   * @returns Its value and place, or undefined when nobody set it.
   */
  find(name: SharedSetting | "endpoint" | "requestTimeout"): FoundSetting | undefined {
    const value = this.#configuration[name];
    if (value !== undefined) return { value: String(value), place: `cbr:${name}` };
    const hit = name in VARIABLES ? firstSet(this.#environment, VARIABLES[name as SharedSetting]) : undefined;
    return hit && { value: hit.value, place: hit.name };
  }

  /**
   * Finds a setting and reads its text.
   * @param name - Which.
   * @param read - Gives the value, or undefined when the text cannot be one.
   * @param expected - What a right value looks like: `an integer from 0 to 10`.
   * @returns The value; undefined when nobody set it or when it was wrong, which `failures` then tells.
   */
  read<Value>(
    name: SharedSetting | "requestTimeout",
    read: (text: string) => Value | undefined,
    expected: string,
  ): Value | undefined {
    const found = this.find(name);
    if (found === undefined) return undefined;
    const value = read(found.value);
    if (value === undefined) {
      this.fail(name, `${found.place} is ${JSON.stringify(found.value)}, but must be ${expected}`);
    }
    return value;
  }

  /**
   * Notes that a setting is wrong.
   * @param property - Which.
   * @param reason - Why, and what would be right; without secrets.
   */
  fail(property: string, reason: string): void {
    this.failures.push({ property, reason });
  }
}
