import type { types } from "pulumi-cbr";

type OperationLog = types.output.OperationLog;

/**
 * Says why a release must wait: whatever is not known to be a success counts against it.
 * @param logs - The backups of the time that matters.
 * @param complete - Whether they are all of them.
 * @returns One sentence for each reason; none when every resource's newest backup succeeded.
 */
export function unprotected(logs: readonly OperationLog[], complete: boolean): string[] {
  if (!complete) return ["the list of backups is not complete, so it cannot be relied on"];
  if (logs.length === 0) return ["no backup ran in the time that matters"];
  return newestOfEach(logs)
    .filter(({ status }) => status !== "success")
    .map(describe);
}

function newestOfEach(logs: readonly OperationLog[]): OperationLog[] {
  const newest = new Map<string, OperationLog>();
  for (const log of logs) {
    const resource = log.extraInfo?.resource?.id ?? log.id;
    const other = newest.get(resource);
    if (other === undefined || other.createdAt < log.createdAt) newest.set(resource, log);
  }
  return [...newest.values()];
}

function describe({ id, status, createdAt, endedAt, errorInfo, extraInfo }: OperationLog): string {
  const { name = "a resource without a name", id: resourceId = "no id" } = extraInfo?.resource ?? {};
  const { code = "", message = "" } = errorInfo ?? {};
  const error = `${code} ${message}`.trim();
  const what = `backup of ${name} (${resourceId}) is ${status} at ${endedAt ?? createdAt}, operation log ${id}`;
  return error === "" ? what : `${what}: ${error}`;
}
