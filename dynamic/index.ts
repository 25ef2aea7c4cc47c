export type { ClientError } from "../provider/api/errors/client-error.ts";
export type { CallOptions } from "./call-function.ts";
export { getOperationLog, getOperationLogOutput } from "./get-operation-log.ts";
export { getOperationLogs, getOperationLogsOutput } from "./get-operation-logs.ts";
