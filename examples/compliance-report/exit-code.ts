import type { GetBackupComplianceResult } from "pulumi-cbr";

/** How an attempt to judge ended. Whatever is not known to be a verdict or a mistake of the user is `unknown`. */
export type Outcome =
  | { readonly kind: "verdict"; readonly verdict: GetBackupComplianceResult }
  /** An option, the policy or a setting is wrong; nothing was judged. */
  | { readonly kind: "refused"; readonly reason: string }
  /** The service, the plugin or the engine gave no verdict. */
  | { readonly kind: "unknown"; readonly reason: string };

/** What the exit codes mean. Only the first lets a pipeline go on. */
export const EXIT = { compliant: 0, notCompliant: 1, wrongUsage: 2, notKnown: 3 } as const;

/**
 * Gives the exit code of an outcome. A verdict is no proof when data is insufficient or when there is nothing to judge.
 * @returns 0 compliant, 1 not compliant, 2 wrong usage, 3 everything else.
 */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.kind === "refused") return EXIT.wrongUsage;
  if (outcome.kind === "unknown") return EXIT.notKnown;
  const { status, compliant } = outcome.verdict;
  if (status === "NON_COMPLIANT") return EXIT.notCompliant;
  return status === "COMPLIANT" && compliant ? EXIT.compliant : EXIT.notKnown;
}
