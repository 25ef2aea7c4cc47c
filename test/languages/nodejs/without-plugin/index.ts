import * as pulumi from "@pulumi/pulumi";
import * as cbr from "pulumi-cbr/dynamic";

/** The gate, a release after it, and a verdict after that, by what the package has for programs without a plugin. */
export default function withoutPlugin() {
  const resourceName = new pulumi.Config().require("resourceName");
  const gate = new cbr.OperationGate("backups", { filter: { resourceName }, timeout: "10m" });
  const release = new pulumi.Stash("release", { input: "v1" }, { dependsOn: gate });
  const rules: cbr.ComplianceRule[] = [{ type: "lastSuccessWithin", maxAge: "24h" }];
  const judged = cbr.getBackupComplianceOutput({ filter: { resourceName }, rules }, { dependsOn: release });
  return {
    release: release.output,
    passed: gate.passed,
    operationLog: gate.operationLogId,
    compliant: judged.compliant,
  };
}
