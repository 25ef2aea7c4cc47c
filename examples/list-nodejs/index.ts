import * as cbr from "pulumi-cbr";

/** Outputs the operations that failed. */
export default async function list() {
  const { complete, count, operationLogs } = await cbr.getOperationLogs({
    status: "failed",
    fields: ["operationType", "endedAt", "errorInfo", "extraInfo"],
  });
  return {
    complete,
    count,
    failed: operationLogs.map(({ id, operationType, endedAt, extraInfo, errorInfo }) => ({
      id,
      operationType,
      endedAt,
      resource: extraInfo?.resource?.name,
      errorCode: errorInfo?.code,
    })),
  };
}
