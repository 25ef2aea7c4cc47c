export type {
  GetOperationLogArgs,
  GetOperationLogResult,
  GetOperationLogsArgs,
  GetOperationLogsResult,
  OperationLog,
} from "./generated/types.ts";
export { getOperationLog, getOperationLogOutput } from "./get-operation-log.ts";
export { getOperationLogs, getOperationLogsOutput } from "./get-operation-logs.ts";
export { Provider } from "./provider.ts";
