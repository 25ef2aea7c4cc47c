import type { GetOperationLogArgs, GetOperationLogResult } from "../schema/generated/types.ts";
import { type Failure, InputInvalidError } from "../support/failures.ts";
import { callTimeout } from "./call-timeout.ts";
import type { FunctionContext } from "./provider-function.ts";

/**
 * `cbr:index:getOperationLog`: reads one operation log by its ID.
 * @param args - The ID, the place to ask, and the time it may take.
 * @param context - Client, settings, cancellation and progress.
 * @returns The log; its members are the result's own.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for a timeout past its bounds.
 * @throws {NotFoundError} When no such log exists (`BackupService.6500`).
 * @throws {CbrError} Any other error of the client: see `CbrClient.showOperationLog`.
 * @see API reference, "Querying a single task": GET /v3/{project_id}/operation-logs/{operation_log_id}
 */
export async function getOperationLog(
  { timeout, ...asked }: GetOperationLogArgs,
  context: FunctionContext,
): Promise<GetOperationLogResult> {
  const failures: Failure[] = [];
  const patience = callTimeout(timeout, failures);
  if (failures.length > 0) throw new InputInvalidError(failures);
  return context.client.showOperationLog({ ...asked, ...patience }, context);
}
