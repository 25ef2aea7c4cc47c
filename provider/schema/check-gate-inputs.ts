import type { Checked } from "./check-arguments.ts";
import { describeFailures } from "./describe-failures.ts";
import { INPUT_SHAPES } from "./generated/lookups.ts";
import type { OperationGateArgs } from "./generated/types.ts";
import { operationGateArgs } from "./generated/validators.cjs";

/** The token of the gate. */
export const OPERATION_GATE = "cbr:index:OperationGate";

/**
 * Checks the inputs of a gate against the package schema.
 * @param value - What the program gave, secrets unwrapped, what is not known yet left out.
 * @returns The inputs, typed; or every failure at once, each with its property and a remedy.
 */
export function checkGateInputs(value: unknown): Checked<OperationGateArgs> {
  if (operationGateArgs(value)) return { value };
  const errors = operationGateArgs.errors ?? [];
  return { failures: describeFailures(errors, { value, shape: INPUT_SHAPES[OPERATION_GATE] ?? {} }) };
}
