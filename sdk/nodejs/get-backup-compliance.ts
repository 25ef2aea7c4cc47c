import * as pulumi from "@pulumi/pulumi";

import type { GetBackupComplianceArgs, GetBackupComplianceResult } from "./generated/types.ts";

const TOKEN = "cbr:index:getBackupCompliance";

/**
 * Judges rules over the operation log and answers the verdict. It never waits: to hold resources back, use
 * `OperationGate`.
 * @param args - `rules`, and which logs they judge.
 * @param options - A provider with its own configuration, among others.
 * @returns The verdict; `compliant` is true only when everything that is needed to know so was read.
 */
export function getBackupCompliance(
  args: GetBackupComplianceArgs,
  options: pulumi.InvokeOptions = {},
): Promise<GetBackupComplianceResult> {
  return pulumi.runtime.invoke(TOKEN, { ...args }, options) as Promise<GetBackupComplianceResult>;
}

/**
 * As {@link getBackupCompliance}, for arguments that are outputs of resources.
 * @param args - `rules`, and which logs they judge, as values or outputs.
 * @param options - A provider with its own configuration, among others.
 */
export function getBackupComplianceOutput(
  args: pulumi.Inputs,
  options: pulumi.InvokeOutputOptions = {},
): pulumi.Output<GetBackupComplianceResult> {
  return pulumi.runtime.invokeOutput<GetBackupComplianceResult>(TOKEN, args, options);
}
