import * as pulumi from "@pulumi/pulumi";
import * as cbr from "pulumi-cbr";

/** Releases only after the newest backup of a resource has succeeded. */
export default function gateRelease() {
  const resourceName = new pulumi.Config().require("resourceName");
  const backups = new cbr.OperationGate(
    "backups",
    { filter: { operationType: cbr.OperationType.Backup, resourceName } },
    { customTimeouts: { create: "10m", update: "10m" } },
  );
  // The engine's own, so that no other plugin is needed; whatever is released goes here.
  const release = new pulumi.Stash("release", { input: "v1" }, { dependsOn: backups });
  return {
    release: release.output,
    passed: backups.passed,
    verdict: backups.verdict.summary,
    operationLog: backups.operationLogId,
  };
}
