import type { ValidateFunction } from "ajv";

import type { Failure } from "../support/failures.ts";
import { describeFailures } from "./describe-failures.ts";
import { INPUT_SHAPES } from "./generated/lookups.ts";
import type {
  GetBackupComplianceArgs,
  GetOperationLogArgs,
  GetOperationLogsArgs,
} from "./generated/types.ts";
import {
  getBackupComplianceArgs,
  getOperationLogArgs,
  getOperationLogsArgs,
} from "./generated/validators.cjs";

/** The arguments of every function, by token. */
export interface ArgumentsByToken {
  readonly "cbr:index:getBackupCompliance": GetBackupComplianceArgs;
  readonly "cbr:index:getOperationLog": GetOperationLogArgs;
  readonly "cbr:index:getOperationLogs": GetOperationLogsArgs;
}

const VALIDATORS: { readonly [Token in keyof ArgumentsByToken]: ValidateFunction<ArgumentsByToken[Token]> } =
  {
    "cbr:index:getBackupCompliance": getBackupComplianceArgs,
    "cbr:index:getOperationLog": getOperationLogArgs,
    "cbr:index:getOperationLogs": getOperationLogsArgs,
  };

/** A value that passed its check, or all that is wrong with it. */
export type Checked<Value> = { readonly value: Value } | { readonly failures: readonly Failure[] };

/**
 * Checks the arguments of a function against the package schema.
 * @param token - Which function.
 * @param value - What the program gave, secrets already unwrapped.
 * @returns The arguments, typed; or every failure at once, each with its property and a remedy.
 */
export function checkArguments<Token extends keyof ArgumentsByToken>(
  token: Token,
  value: unknown,
): Checked<ArgumentsByToken[Token]> {
  const validate = VALIDATORS[token];
  if (validate(value)) return { value };
  return {
    failures: describeFailures(validate.errors ?? [], { value, shape: INPUT_SHAPES[token] ?? {} }),
  };
}
