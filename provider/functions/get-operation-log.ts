import type { GetOperationLogArgs, GetOperationLogResult } from "../schema/generated/types.ts";
import type { FunctionContext } from "./provider-function.ts";

/**
 * `cbr:index:getOperationLog`: reads one operation log by its ID.
 * @param args - The ID, and the place to ask.
 * @param context - Client, settings, cancellation and progress.
 * @returns The log; its members are the result's own.
 * @throws {NotFoundError} When no such log exists (`BackupService.6500`).
 * @throws {CbrError} Any other error of the client: see `CbrClient.showOperationLog`.
 * @see API reference, "Querying a single task": GET /v3/{project_id}/operation-logs/{operation_log_id}
 */
export function getOperationLog(
  args: GetOperationLogArgs,
  context: FunctionContext,
): Promise<GetOperationLogResult> {
  return context.client.showOperationLog(args, context);
}
