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
} from "./generated/types.ts";
export { getBackupCompliance, getBackupComplianceOutput } from "./get-backup-compliance.ts";
export { getOperationLog, getOperationLogOutput } from "./get-operation-log.ts";
export { getOperationLogs, getOperationLogsOutput } from "./get-operation-logs.ts";
export { OperationGate, type OperationGateArgs } from "./operation-gate.ts";
export { Provider } from "./provider.ts";
