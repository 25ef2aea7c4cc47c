import type {
  ComplianceFilter,
  ComplianceRule,
  ComplianceScope,
  EvidenceMode,
} from "../schema/generated/types.ts";
import { ANY, type Rule } from "./rule.ts";

/** What a program asks to be judged; the schema has been checked. */
export interface Asked {
  readonly rules: readonly ComplianceRule[];
  readonly filter?: ComplianceFilter;
  readonly window?: string;
  readonly expectedResourceIds?: readonly string[];
  readonly scope?: ComplianceScope;
  readonly evidence?: EvidenceMode;
}

/** A rule of the program, with what it is made of. */
export interface AskedRule {
  readonly rule: ComplianceRule;
  readonly definition: Rule<unknown>;
  /** The types of operations that it judges. */
  readonly types: readonly string[] | typeof ANY;
}

/** What is judged, by what, as of when: complete and free of contradictions. Times are milliseconds since the epoch. */
export interface Question {
  readonly rules: readonly AskedRule[];
  readonly asOf: number;
  /**
   * Logs that were created later do not count, and what ended later was still running. Infinity when it is judged as of
   * now: what the service knows by now counts, also where its clock is ahead of this machine's.
   */
  readonly cutoff: number;
  readonly windowStart: number;
  /** Since when an operation is as young as the rules ask: what is older is no operation of today. */
  readonly freshSince: number;
  readonly expected: readonly string[];
  /** Whether the expected resources are all that is judged. */
  readonly fixed: boolean;
  /** The resource that every log belongs to, where the filter says so. */
  readonly onlyResource: string | undefined;
  /** The type that every log has, where the filter says so. */
  readonly onlyType: string | undefined;
  /** The operations whose end a gate waits for: those that its rules name. */
  readonly awaited: readonly string[] | typeof ANY;
  readonly evidence: EvidenceMode;
}

/** Whether a type of operation is among those that are looked for. */
export function includesType(types: readonly string[] | typeof ANY, type: string | undefined): boolean {
  return types === ANY || (type !== undefined && types.includes(type));
}
