import * as cbr from "pulumi-cbr";

/** Outputs whether every resource has a young backup, and which ones have none. */
export default async function complianceVerdict() {
  const verdict = await cbr.getBackupCompliance({
    rules: [
      { type: cbr.ComplianceRuleType.LastSuccessWithin, maxAge: "24h", newestMustSucceed: true },
      {
        type: cbr.ComplianceRuleType.RestoreTestedWithin,
        maxAge: "90d",
        severity: cbr.ComplianceSeverity.Warning,
      },
    ],
  });
  return {
    compliant: verdict.compliant,
    status: verdict.status,
    summary: verdict.summary,
    rules: verdict.rules.map(({ type, status }) => ({ type, status })),
    resources: verdict.results
      .filter(({ ruleIndex }) => ruleIndex === 0)
      .map(({ resourceName, status }) => ({ name: resourceName, status })),
    unknownStatuses: (verdict.unknownStatuses ?? []).map(({ status }) => status),
  };
}
