import type * as pulumi from "@pulumi/pulumi";

import type {
  GetBackupComplianceArgs,
  GetBackupComplianceResult,
} from "../provider/schema/generated/types.ts";
import { callFunction, callWithOutputs } from "./call-function.ts";
import type { CallOptions, Given, OutputCallOptions } from "./call-options.ts";

/**
 * Judges rules over the operation log in this process, without a plugin. It reads once and never waits.
 * @param args - Rules, filter, window, expectations and the place to ask.
 * @param options - Settings and cancellation.
 * @throws {CbrError} What the plugin would answer as failures or as an error.
 */
export function getBackupCompliance(
  args: GetBackupComplianceArgs,
  options: CallOptions = {},
): Promise<GetBackupComplianceResult> {
  return callFunction("cbr:index:getBackupCompliance", args, options);
}

/**
 * As {@link getBackupCompliance}, for arguments that are outputs of resources. A secret among them makes the result one.
 * @param args - The arguments, as values or outputs.
 * @param options - Dependencies, settings and cancellation.
 */
export function getBackupComplianceOutput(
  args: Given<GetBackupComplianceArgs>,
  options: OutputCallOptions = {},
): pulumi.Output<GetBackupComplianceResult> {
  return callWithOutputs(getBackupCompliance, args, options);
}
