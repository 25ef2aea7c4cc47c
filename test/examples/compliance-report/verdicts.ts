import type { GetBackupComplianceResult } from "pulumi-cbr";

/** What one rule found of one resource. */
export type Result = GetBackupComplianceResult["results"][number];

/** A result of the first rule; only what a test is about needs to be said. */
export function result(given: Partial<Result> = {}): Result {
  return {
    ruleIndex: 0,
    type: "lastSuccessWithin",
    severity: "error",
    resourceId: "1dab32fa-ebf2-415a-ab0b-eabe6353bc86",
    resourceName: "ECS-0001",
    status: "COMPLIANT",
    reason: "The newest success is 6 hours old.",
    expected: "a success within 24h",
    observed: "6h",
    ...given,
  };
}

/** A verdict of the given results, with one rule for each place that they name. */
export function verdict(
  results: readonly Result[],
  given: Partial<GetBackupComplianceResult> = {},
): GetBackupComplianceResult {
  const status = given.status ?? results[0]?.status ?? "NOT_APPLICABLE";
  const places = [...new Set(results.map(({ ruleIndex }) => ruleIndex))];
  const of = (place: number) => results.filter(({ ruleIndex }) => ruleIndex === place);
  const summaries = places.map((place) => {
    const { type = "", severity = "", status: first = "" } = of(place)[0] ?? {};
    const counts = { compliant: 0, nonCompliant: 0, insufficientData: 0, notApplicable: 0 };
    return { type, severity, status: first, ...counts };
  });
  return {
    status,
    compliant: status === "COMPLIANT",
    summary: "The verdict in words.",
    evaluatedAt: "2026-11-23T06:00:00.123Z",
    window: { start: "2026-11-22T06:00:00Z", end: "2026-11-23T06:00:00Z" },
    source: { filter: {}, count: 1, read: 1, complete: true, sha256: "0".repeat(64) },
    rules: summaries,
    results: [...results],
    ...given,
  };
}
