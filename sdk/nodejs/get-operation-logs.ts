import * as pulumi from "@pulumi/pulumi";

import type { GetOperationLogsArgs, GetOperationLogsResult } from "./generated/types.ts";

const TOKEN = "cbr:index:getOperationLogs";

/**
 * Lists operation logs. Await it before the first resource is declared where it decides whether any may be.
 * @param args - Filters, a window, `fields` and the place to ask; all optional.
 * @param options - A provider with its own configuration, among others.
 * @returns The matching logs, and whether they are all: see `complete`.
 */
export function getOperationLogs(
  args: GetOperationLogsArgs = {},
  options: pulumi.InvokeOptions = {},
): Promise<GetOperationLogsResult> {
  return pulumi.runtime.invoke(TOKEN, { ...args }, options) as Promise<GetOperationLogsResult>;
}

/**
 * As {@link getOperationLogs}, for arguments that are outputs of resources.
 * @param args - Filters, a window, `fields` and the place to ask, as values or outputs.
 * @param options - A provider with its own configuration, among others.
 */
export function getOperationLogsOutput(
  args: pulumi.Inputs = {},
  options: pulumi.InvokeOutputOptions = {},
): pulumi.Output<GetOperationLogsResult> {
  return pulumi.runtime.invokeOutput<GetOperationLogsResult>(TOKEN, args, options);
}
