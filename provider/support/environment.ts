/** Environment variables by name; an empty value counts as not set. */
export type Environment = (name: string) => string | undefined;

/** The process's own environment: the one place of the provider that reads it. */
export const processEnvironment: Environment = (name) => {
  const value = process.env[name];
  return value === "" ? undefined : value;
};

/** A value and the variable that it came from. */
export interface EnvironmentHit {
  readonly name: string;
  readonly value: string;
}

/**
 * Finds the first variable that is set.
 * @param environment - Where to look.
 * @param names - In order of precedence.
 * @returns The hit, or undefined when none is set.
 */
export function firstSet(environment: Environment, names: readonly string[]): EnvironmentHit | undefined {
  for (const name of names) {
    const value = environment(name);
    if (value !== undefined) return { name, value };
  }
  return undefined;
}
