import type { Failure } from "../support/failures.ts";
import { describeFailures } from "./describe-failures.ts";
import { operationLog } from "./generated/validators.cjs";

/**
 * Checks one decoded operation log against the package schema. Unknown values of open enums and unknown members pass.
 * @param value - The log in camelCase, `null`s already left out.
 * @returns Nothing wrong: an empty list; else every failure with its path within the log.
 */
export function operationLogFailures(value: unknown): readonly Failure[] {
  if (operationLog(value)) return [];
  return describeFailures(operationLog.errors ?? [], { value, shape: {} });
}
