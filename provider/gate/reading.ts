import type { ComplianceFilter, IncompleteReason } from "../schema/generated/types.ts";

/** What is known of the list that was judged. */
export interface Reading {
  /** Where it was read, as far as that is known. */
  readonly region?: string;
  readonly projectId?: string;
  /** The filter that was sent. */
  readonly filter: ComplianceFilter;
  /** As the service says it. */
  readonly count: number;
  /** Whether every matching log was read. */
  readonly complete: boolean;
  /** Why it is not complete. */
  readonly incompleteReason?: IncompleteReason;
  /** Whether one log was asked for by its ID, so that no others belong to it. */
  readonly single?: boolean;
}
