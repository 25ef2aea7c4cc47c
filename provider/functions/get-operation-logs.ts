import type {
  GetOperationLogsArgs,
  GetOperationLogsResult,
  OperationLog,
  OperationLogField,
} from "../schema/generated/types.ts";
import type { Failure } from "../support/failures.ts";
import { callTimeout } from "./call-timeout.ts";
import type { FunctionContext } from "./provider-function.ts";
import { queryOf } from "./query-of.ts";

/**
 * `cbr:index:getOperationLogs`: lists operation logs.
 * @param args - Filters, a window, `fields`, the place to ask and the time it may take; all optional.
 * @param context - Client, settings, cancellation and progress.
 * @returns The matching logs, each once, the service's count, whether they are all, and what was asked.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for times that do not exist or contradict each other, a timeout
 * past its bounds, or a region that cannot be asked.
 * @throws {CbrError} Any error of the client: see `CbrClient.listOperationLogs`.
 * @see API reference, "Querying the task list": GET /v3/{project_id}/operation-logs
 */
export async function getOperationLogs(
  { timeout, ...asked }: GetOperationLogsArgs,
  context: FunctionContext,
): Promise<GetOperationLogsResult> {
  const failures: Failure[] = [];
  const patience = callTimeout(timeout, failures);
  const query = queryOf(asked, context.settings.enterpriseProjectId, failures);
  const { limit, offset, fields, region, projectId, ...filter } = query;
  const place = { ...given("region", region), ...given("projectId", projectId) };
  const keep = context.keep ?? ((log: OperationLog) => log);
  const read = await context.client.listOperationLogs(
    { filter, ...given("limit", limit), ...given("offset", offset), ...place, ...patience },
    context,
    (log) => keep(fields === undefined ? log : trimmed(log, fields)),
  );
  return {
    operationLogs: read.operationLogs,
    count: read.count,
    complete: read.complete,
    ...given("incompleteReason", read.incompleteReason),
    query: { ...query, ...given("region", read.region), projectId: read.projectId },
  };
}

function trimmed(log: OperationLog, fields: readonly string[]): OperationLog {
  const { id, status, createdAt } = log;
  const kept = fields as readonly OperationLogField[];
  return Object.assign(
    { id, status, createdAt },
    ...kept.map((field) => given(field, log[field])),
  ) as OperationLog;
}

/** An object with the member, or without it when it has no value: absent members are never `undefined`. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}
