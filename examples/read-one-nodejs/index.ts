import * as pulumi from "@pulumi/pulumi";
import * as cbr from "pulumi-cbr";

/** Outputs one operation log: how it stands, of what, and why it failed. */
export default async function readOne() {
  const operationLogId = new pulumi.Config().require("operationLogId");
  const log = await cbr.getOperationLog({ operationLogId });
  return {
    status: log.status,
    operationType: log.operationType,
    createdAt: log.createdAt,
    endedAt: log.endedAt,
    vault: log.vaultName,
    resource: log.extraInfo?.resource?.name,
    error: log.errorInfo?.message,
  };
}
