import type { ComplianceRule, OperationType } from "../../schema/generated/types.ts";
import { durationMs } from "../../support/duration.ts";
import { ANY } from "../rule.ts";

/** The type of operation that most rules are about. */
export const BACKUP: OperationType = "backup";

/** The type of operation that shows that a backup can be used. */
export const RESTORE: OperationType = "restore";

/**
 * Milliseconds of a checked duration.
 * @param text - A duration that passed the schema; undefined for one that was not given.
 * @param otherwise - The default.
 */
export function msOf(text: string | undefined, otherwise = 0): number {
  return text === undefined ? otherwise : (durationMs(text) ?? otherwise);
}

/** What a rule judges that names no type: backups, or what the filter asks for. */
export function backupsOr(_rule: ComplianceRule, filtered: string | undefined): readonly string[] {
  return [filtered ?? BACKUP];
}

/** What a rule judges that is about every operation: all of them, or what the filter asks for. */
export function anyOr(_rule: ComplianceRule, filtered: string | undefined): readonly string[] | typeof ANY {
  return filtered === undefined ? ANY : [filtered];
}
