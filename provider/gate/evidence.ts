import type { ComplianceEvidence, ComplianceStatus, EvidenceMode } from "../schema/generated/types.ts";
import type { ShownLog } from "./judged-log.ts";

const UNPROBLEMATIC: readonly ComplianceStatus[] = ["COMPLIANT", "NOT_APPLICABLE"];

/**
 * The member `evidence` of a result, or no member.
 * @param logs - Those that decided.
 * @param status - Of the result.
 * @param mode - Which results show their logs.
 */
export function evidenceOf(
  logs: readonly ShownLog[],
  status: ComplianceStatus,
  mode: EvidenceMode,
): { readonly evidence?: ComplianceEvidence[] } {
  const shown = mode === "all" || (mode === "failures" && !UNPROBLEMATIC.includes(status));
  return shown && logs.length > 0 ? { evidence: logs.map(asEvidence) } : {};
}

function asEvidence(log: ShownLog): ComplianceEvidence {
  return {
    operationLogId: log.id,
    ...(log.type === undefined ? {} : { operationType: log.type }),
    status: log.status,
    createdAt: new Date(log.createdAt).toISOString(),
    ...(log.startedAt === undefined ? {} : { startedAt: new Date(log.startedAt).toISOString() }),
    ...(log.endedAt === undefined ? {} : { endedAt: new Date(log.endedAt).toISOString() }),
    ...(log.errorCode === undefined || log.errorCode === "" ? {} : { errorCode: log.errorCode }),
  };
}
