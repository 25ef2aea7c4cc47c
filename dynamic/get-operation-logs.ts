import type * as pulumi from "@pulumi/pulumi";

import type { GetOperationLogsArgs, GetOperationLogsResult } from "../provider/schema/generated/types.ts";
import { callFunction, callWithOutputs } from "./call-function.ts";
import type { CallOptions, Given, OutputCallOptions } from "./call-options.ts";

/**
 * Lists operation logs in this process, without a plugin.
 * @param args - Filters, a window, `fields` and the place to ask; all optional.
 * @param options - Settings and cancellation.
 * @throws {CbrError} What the plugin would answer as failures or as an error.
 */
export function getOperationLogs(
  args: GetOperationLogsArgs = {},
  options: CallOptions = {},
): Promise<GetOperationLogsResult> {
  return callFunction("cbr:index:getOperationLogs", args, options);
}

/**
 * As {@link getOperationLogs}, for arguments that are outputs of resources. A secret among them makes the result one.
 * @param args - The arguments, as values or outputs.
 * @param options - Dependencies, settings and cancellation.
 */
export function getOperationLogsOutput(
  args: Given<GetOperationLogsArgs> = {},
  options: OutputCallOptions = {},
): pulumi.Output<GetOperationLogsResult> {
  return callWithOutputs(getOperationLogs, args, options);
}
