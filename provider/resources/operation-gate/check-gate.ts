import { questionOf } from "../../gate/question.ts";
import { checkGateInputs } from "../../schema/check-gate-inputs.ts";
import type { OperationGateArgs } from "../../schema/generated/types.ts";
import { type Failure, InputInvalidError } from "../../support/failures.ts";
import { askedBy } from "./asked-by.ts";
import { gateFailures } from "./gate-failures.ts";
import { withDefaults } from "./gate-settings.ts";

/**
 * Check: everything that can be told of the inputs before the gate is evaluated.
 * @param properties - As the program gave them, what is not known yet left out.
 * @param unknowns - Names of what is not known yet.
 * @returns Every failure, each with its property and a remedy.
 */
export function checkGate(properties: object, unknowns: readonly string[]): readonly Failure[] {
  const checked = checkGateInputs(properties);
  if ("failures" in checked) return checked.failures;
  const failures = gateFailures(checked.value, unknowns);
  return unknowns.length > 0 ? failures : [...failures, ...questionFailures(checked.value)];
}

/** What the rules, the filter and the window have against each other. */
function questionFailures(inputs: OperationGateArgs): readonly Failure[] {
  const settings = withDefaults(inputs);
  try {
    questionOf(askedBy(settings, settings.filter), 0, Infinity);
    return [];
  } catch (error) {
    if (error instanceof InputInvalidError) {
      return inputs.rules === undefined ? error.failures.map(ofDefaultRule) : error.failures;
    }
    throw error;
  }
}

/** A program that gives no rules knows nothing of `rules[0]`. */
function ofDefaultRule({ property, reason }: Failure): Failure {
  return {
    property: property.replace(/^rules\[0\]\./u, ""),
    reason: reason.replace(/rules\[0\] \(\w+\)/u, "the default rule"),
  };
}
