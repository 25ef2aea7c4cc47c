export type { ClientError } from "../provider/api/errors/client-error.ts";
export type {
  BackupCompliance,
  ComplianceRule,
  GetBackupComplianceArgs,
  GetBackupComplianceResult,
  GetOperationLogArgs,
  GetOperationLogResult,
  GetOperationLogsArgs,
  GetOperationLogsResult,
  OperationLog,
  ProviderConfiguration,
} from "../provider/schema/generated/types.ts";
export type { CallOptions, Given, OutputCallOptions } from "./call-options.ts";
export { getBackupCompliance, getBackupComplianceOutput } from "./get-backup-compliance.ts";
export { getOperationLog, getOperationLogOutput } from "./get-operation-log.ts";
export { getOperationLogs, getOperationLogsOutput } from "./get-operation-logs.ts";
export { gateHost } from "./gate-provider.ts";
export { OperationGate, type OperationGateArgs, type OperationGateInputs } from "./operation-gate.ts";
