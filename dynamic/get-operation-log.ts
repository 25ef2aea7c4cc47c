import * as pulumi from "@pulumi/pulumi";

import type { GetOperationLogArgs, GetOperationLogResult } from "../provider/schema/generated/types.ts";
import { callFunction, type CallOptions } from "./call-function.ts";

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
 * @param options - Settings and cancellation.
 */
export function getOperationLogOutput(
  args: pulumi.Input<pulumi.Inputs>,
  options: CallOptions = {},
): pulumi.Output<GetOperationLogResult> {
  return pulumi
    .output(args)
    .apply((known) => getOperationLog(known as unknown as GetOperationLogArgs, options));
}
