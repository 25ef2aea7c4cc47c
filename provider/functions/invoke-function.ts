import { type ArgumentsByToken, checkArguments } from "../schema/check-arguments.ts";
import type {
  GetBackupComplianceResult,
  GetOperationLogResult,
  GetOperationLogsResult,
} from "../schema/generated/types.ts";
import { getBackupCompliance } from "./get-backup-compliance.ts";
import { getOperationLog } from "./get-operation-log.ts";
import { getOperationLogs } from "./get-operation-logs.ts";
import { InputInvalidError } from "../support/failures.ts";
import type { FunctionContext, ProviderFunction } from "./provider-function.ts";

/** The result of every function, by token. */
interface ResultsByToken extends Record<keyof ArgumentsByToken, object> {
  readonly "cbr:index:getBackupCompliance": GetBackupComplianceResult;
  readonly "cbr:index:getOperationLog": GetOperationLogResult;
  readonly "cbr:index:getOperationLogs": GetOperationLogsResult;
}

/**
 * Every function of the provider; a token of the schema without an implementation does not compile.
 */
const FUNCTIONS: {
  readonly [Token in keyof ArgumentsByToken]: ProviderFunction<
    ArgumentsByToken[Token],
    ResultsByToken[Token]
  >;
} = {
  "cbr:index:getBackupCompliance": getBackupCompliance,
  "cbr:index:getOperationLog": getOperationLog,
  "cbr:index:getOperationLogs": getOperationLogs,
};

/** The token of a function. */
export type FunctionToken = keyof ArgumentsByToken;

/** The tokens of all functions. */
export const functionTokens = Object.keys(FUNCTIONS) as readonly FunctionToken[];

/**
 * Tells whether a token names a function of the provider.
 */
export function isFunctionToken(token: string): token is FunctionToken {
  return Object.hasOwn(FUNCTIONS, token);
}

/**
 * Checks the arguments of a function and runs it.
 * @param token - Which function.
 * @param args - What the program gave, secrets unwrapped.
 * @param context - Client, settings, cancellation and progress.
 * @returns The function's result; no member of it is `undefined`.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` with every failure at once.
 */
export async function invokeFunction<Token extends FunctionToken>(
  token: Token,
  args: unknown,
  context: FunctionContext,
): Promise<ResultsByToken[Token]> {
  const checked = checkArguments(token, args);
  if ("failures" in checked) throw new InputInvalidError(checked.failures);
  return FUNCTIONS[token](checked.value, context);
}
