import * as pulumi from "@pulumi/pulumi";
import * as cbr from "pulumi-cbr";

/** Outputs every log with all its members, and the logs of a resource whose name is a secret. */
export default async function everyLog() {
  const resourceName = new pulumi.Config().requireSecret("resourceName");
  const { operationLogs: logs } = await cbr.getOperationLogs();
  const { incompleteReason: window } = await cbr.getOperationLogs({ limit: 1 });
  return { logs, ofSecret: cbr.getOperationLogsOutput({ resourceName }).operationLogs, window };
}
