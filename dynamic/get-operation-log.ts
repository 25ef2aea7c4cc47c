import type * as pulumi from "@pulumi/pulumi";

import type { GetOperationLogArgs, GetOperationLogResult } from "../provider/schema/generated/types.ts";
import { callFunction, callWithOutputs } from "./call-function.ts";
import type { CallOptions, Given, OutputCallOptions } from "./call-options.ts";

/**
 * Reads one operation log in this process, without a plugin.
 * @param args - `operationLogId`, and the place to ask.
 * @param options - Settings and cancellation.
 * @throws {CbrError} What the plugin would answer as failures or as an error.
 */
export function getOperationLog(
  args: GetOperationLogArgs,
  options: CallOptions = {},
): Promise<GetOperationLogResult> {
  return callFunction("cbr:index:getOperationLog", args, options);
}

/**
 * As {@link getOperationLog}, for arguments that are outputs of resources. A secret among them makes the result one.
 * @param args - The arguments, as values or outputs.
 * @param options - Dependencies, settings and cancellation.
 */
export function getOperationLogOutput(
  args: Given<GetOperationLogArgs>,
  options: OutputCallOptions = {},
): pulumi.Output<GetOperationLogResult> {
  return callWithOutputs(getOperationLog, args, options);
}
