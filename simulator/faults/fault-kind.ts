import type { Exchange } from "../server/exchange.ts";

/** What a parameter's value must be; the text completes the sentence "… must be". */
export interface ParameterRule {
  readonly expected: string;
  readonly holds: (value: unknown) => boolean;
  readonly required?: true;
}

/** A way for an exchange to go wrong. */
export interface FaultKind<Parameters> {
  /** The parameters that it takes, and what each must be. */
  readonly rules: { readonly [Name in keyof Parameters]-?: ParameterRule };
  /** Spoils the exchange. */
  readonly apply: (parameters: Parameters, exchange: Exchange) => Promise<void> | void;
}

/**
 * A rule for whole numbers.
 * @param minimum - The smallest one allowed.
 * @param maximum - The largest one allowed.
 * @returns The rule.
 */
export function integer(minimum: number, maximum: number): ParameterRule {
  return {
    expected: `an integer from ${minimum} to ${maximum}`,
    holds: (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
  };
}

/**
 * A rule for texts of a fixed set.
 * @param choices - All of them.
 * @returns The rule.
 */
export function choice(...choices: readonly string[]): ParameterRule {
  return {
    expected: choices.map((each) => JSON.stringify(each)).join(" or "),
    holds: (value) => choices.some((each) => each === value),
  };
}

export const flag: ParameterRule = {
  expected: "true or false",
  holds: (value) => typeof value === "boolean",
};

export const text: ParameterRule = {
  expected: "a string",
  holds: (value) => typeof value === "string",
};
