import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";

import { OperationGate } from "pulumi-cbr";

/** A release that is created only after the newest backup succeeded; while one is under way, it waits for the end. */
export default function release(): object {
  const config = new pulumi.Config();
  const backups = new OperationGate(
    "backups",
    {
      filter: { operationType: "backup", resourceName: config.require("resourceName") },
      expectedResourceIds: config.getObject<string[]>("expectedResourceIds") ?? [],
      maxAge: config.get("maxAge") ?? "24h",
    },
    { customTimeouts: { create: "10m", update: "10m" } },
  );

  const name = new random.RandomPet("release-name", {}, { dependsOn: backups });
  const record = new pulumi.Stash(
    "release-record",
    { input: { release: name.id, backup: backups.operationLogId } },
    { dependsOn: backups },
  );
  return {
    record: record.output,
    passed: backups.passed,
    verdict: backups.verdict.apply(({ summary }) => summary),
    operationLog: backups.operationLogId,
  };
}
