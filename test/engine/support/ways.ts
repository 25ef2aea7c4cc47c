import { join } from "node:path";

import * as pulumi from "@pulumi/pulumi";

import * as dynamic from "../../../dynamic/index.ts";
import type {
  GetBackupComplianceArgs,
  GetBackupComplianceOutputArgs,
  GetBackupComplianceResult,
  GetOperationLogArgs,
  GetOperationLogOutputArgs,
  GetOperationLogResult,
  GetOperationLogsResult,
} from "pulumi-cbr";
import * as sdk from "pulumi-cbr";
import type { Project } from "../../../tools/run/inline-stack.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";

/** Where `make build` puts the plugin. */
export const pluginFolder = join(repositoryRoot, "bin");

type OutputOptions = Pick<pulumi.InvokeOutputOptions, "dependsOn">;

/** The functions as a program calls them; arguments are loose, so that wrong ones can be given too. */
export interface Way {
  readonly name: string;
  readonly project: Project;
  getOperationLogs(args?: object): Promise<GetOperationLogsResult>;
  getOperationLog(args: object): Promise<GetOperationLogResult>;
  getBackupCompliance(args: object): Promise<GetBackupComplianceResult>;
  getOperationLogsOutput(args: pulumi.Inputs, options?: OutputOptions): pulumi.Output<GetOperationLogsResult>;
  getOperationLogOutput(args: pulumi.Inputs, options?: OutputOptions): pulumi.Output<GetOperationLogResult>;
  getBackupComplianceOutput(
    args: pulumi.Inputs,
    options?: OutputOptions,
  ): pulumi.Output<GetBackupComplianceResult>;
}

/** Through the engine and the built plugin. The promises pass by the SDK, whose generated code drops what it does not know. */
export const pluginWay: Way = {
  name: "the plugin",
  project: {
    name: "behaviour",
    runtime: "nodejs",
    plugins: { providers: [{ name: "cbr", path: pluginFolder }] },
  },
  getOperationLogs: (args = {}) => invoke("cbr:index:getOperationLogs", args),
  getOperationLog: (args) => invoke("cbr:index:getOperationLog", args),
  getBackupCompliance: (args) => invoke("cbr:index:getBackupCompliance", args),
  getOperationLogsOutput: (args, options) => sdk.getOperationLogsOutput(args, options),
  getOperationLogOutput: (args, options) =>
    sdk.getOperationLogOutput(args as GetOperationLogOutputArgs, options),
  getBackupComplianceOutput: (args, options) =>
    sdk.getBackupComplianceOutput(args as GetBackupComplianceOutputArgs, options),
};

/** In the program's own process; no plugin is to be had. */
export const dynamicWay: Way = {
  name: "the dynamic provider",
  project: { name: "behaviour", runtime: "nodejs" },
  getOperationLogs: (args) => dynamic.getOperationLogs(args),
  getOperationLog: (args) => dynamic.getOperationLog(args as GetOperationLogArgs),
  getBackupCompliance: (args) => dynamic.getBackupCompliance(args as GetBackupComplianceArgs),
  getOperationLogsOutput: (args, options) => dynamic.getOperationLogsOutput(args, options),
  getOperationLogOutput: (args, options) =>
    dynamic.getOperationLogOutput(args as GetOperationLogArgs, options),
  getBackupComplianceOutput: (args, options) =>
    dynamic.getBackupComplianceOutput(args as GetBackupComplianceArgs, options),
};

function invoke<Result>(token: string, args: object): Promise<Result> {
  return pulumi.runtime.invoke(token, { ...args }) as Promise<Result>;
}
