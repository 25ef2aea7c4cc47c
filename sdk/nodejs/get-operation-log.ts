import * as pulumi from "@pulumi/pulumi";

import type { GetOperationLogArgs, GetOperationLogResult } from "./generated/types.ts";

const TOKEN = "cbr:index:getOperationLog";

/**
 * Reads one operation log by its ID. One that does not exist is an error.
 * @param args - `operationLogId`, and the place to ask.
 * @param options - A provider with its own configuration, among others.
 */
export function getOperationLog(
  args: GetOperationLogArgs,
  options: pulumi.InvokeOptions = {},
): Promise<GetOperationLogResult> {
  return pulumi.runtime.invoke(TOKEN, { ...args }, options) as Promise<GetOperationLogResult>;
}

/**
 * As {@link getOperationLog}, for arguments that are outputs of resources.
 * @param args - `operationLogId`, and the place to ask, as values or outputs.
 * @param options - A provider with its own configuration, among others.
 */
export function getOperationLogOutput(
  args: pulumi.Inputs,
  options: pulumi.InvokeOutputOptions = {},
): pulumi.Output<GetOperationLogResult> {
  return pulumi.runtime.invokeOutput<GetOperationLogResult>(TOKEN, args, options);
}
