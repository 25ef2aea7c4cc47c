import type { GetBackupComplianceResult } from "pulumi-cbr";

/** What one rule found of one resource. */
export type Result = GetBackupComplianceResult["results"][number];

/** What one rule found in all. */
export type RuleSummary = GetBackupComplianceResult["rules"][number];

/**
 * Names the resource of a result: the name is for people, the ID tells namesakes apart.
 * @returns Never empty; operation logs may name no resource.
 */
export function resourceOf({
  resourceName = "",
  resourceId = "",
}: Pick<Result, "resourceName" | "resourceId">): string {
  const [name, id] = [resourceName.trim(), resourceId.trim()];
  if (id === "") return name === "" ? "(no resource)" : name;
  return name === "" ? id : `${name} (${id})`;
}
