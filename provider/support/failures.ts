import { CbrError } from "./cbr-error.ts";
import { redactor } from "./redact.ts";

/** One property that is wrong: where, and why in one sentence with the remedy. */
export interface Failure {
  /** Path as a program writes it: `startTime`, `fields[2]`. Empty for the whole. */
  readonly property: string;
  readonly reason: string;
}

/**
 * Hides secrets in the reasons of failures.
 * @param failures - Their reasons may quote what was given.
 * @param secrets - What must not be quoted.
 */
export function withoutSecrets(
  failures: readonly Failure[],
  secrets: readonly (string | undefined)[],
): Failure[] {
  const redact = redactor(secrets);
  return failures.map(({ property, reason }) => ({ property, reason: redact(reason) }));
}

/** Settings that are missing, malformed or contradict each other: `CBR_CONFIGURATION`. */
export class ConfigurationError extends CbrError {
  readonly code = "CBR_CONFIGURATION";
  readonly failures: readonly Failure[];

  /**
   * @param failures - All that is wrong, at least one; values of secrets must not be in them.
   */
  constructor(failures: readonly Failure[]) {
    super(describeFailures("the configuration of the cbr provider is not usable", failures));
    this.failures = failures;
  }
}

/** Arguments of a call that are missing, malformed or contradict each other: `CBR_INPUT_INVALID`. */
export class InputInvalidError extends CbrError {
  readonly code = "CBR_INPUT_INVALID";
  readonly failures: readonly Failure[];

  /**
   * @param failures - All that is wrong, at least one.
   */
  constructor(failures: readonly Failure[]) {
    super(describeFailures("the arguments are not valid", failures));
    this.failures = failures;
  }
}

function describeFailures(headline: string, failures: readonly Failure[]): string {
  const lines = failures.map(({ property, reason }) => (property === "" ? reason : `${property}: ${reason}`));
  return `${headline}: ${lines.join("; ")}`;
}
