import * as pulumi from "@pulumi/pulumi";

import { getOperationLogs } from "pulumi-cbr";

const DAY_MS = 86_400_000;

/** Outputs what failed in the last week: how many, and which. */
export default async function report(): Promise<object> {
  const days = new pulumi.Config().getNumber("days") ?? 7;
  const { operationLogs, complete } = await getOperationLogs({
    status: "failed",
    startTime: new Date(Date.now() - days * DAY_MS).toISOString(),
    fields: ["operationType", "endedAt", "errorInfo", "extraInfo"],
  });
  return {
    complete,
    failures: operationLogs.length,
    failed: operationLogs.map(({ id, operationType, endedAt, errorInfo, extraInfo }) => ({
      id,
      operationType,
      endedAt,
      resource: extraInfo?.resource?.name,
      error: errorInfo?.code,
    })),
  };
}
