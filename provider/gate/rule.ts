import type { ComplianceRule, ComplianceStatus } from "../schema/generated/types.ts";
import type { JudgedLog, ShownLog } from "./judged-log.ts";

/**
 * What must have been read for a finding to stand: `nothing` more, for one that no further log can change; the whole
 * `list`, for one that an unread log could change; the `history` back to the
 * window's start as well, for one that holds because something is not there.
 */
export type Needs = "nothing" | "list" | "history";

/** What a rule found of one resource. */
export interface Finding {
  readonly status: ComplianceStatus;
  readonly needs: Needs;
  /** One plain sentence, without the resource's name and without the final full stop. */
  readonly reason: string;
  /** What the rule asks, as a phrase. */
  readonly expected: string;
  /** What the log shows, as a phrase. */
  readonly observed: string;
  /** The logs that decided, newest first, at most `MOST_EVIDENCE`. */
  readonly evidence: readonly ShownLog[];
}

/** What is judged against: times are milliseconds since the Unix epoch. */
export interface Moment {
  readonly asOf: number;
  readonly windowStart: number;
}

/** Whether the subject is one that the program expects to be there. */
export interface Subject {
  readonly expected: boolean;
}

/** Names of the parameters a rule takes: all but `type` and `severity`. */
export type Parameter = Exclude<keyof ComplianceRule, "type" | "severity">;

/** Every type of operation. */
export const ANY = "any";

/**
 * One kind of rule. It folds the logs of one resource, in any order, each once, into what it needs to remember, and
 * finds its verdict in that. All of it is pure.
 */
export interface Rule<Memory> {
  readonly required: readonly Parameter[];
  readonly optional: readonly Parameter[];
  /**
   * Whether it judges each log for itself, so that logs which name no resource can be judged together. What other rules
   * would find of them could be of several resources.
   */
  readonly logByLog: boolean;
  /** Whether it judges the expected resources only, and not all that the log names. */
  readonly expectedOnly?: boolean;
  /**
   * Which operations it judges.
   * @param rule - Checked parameters.
   * @param filtered - The type that the filter asks for, if it does.
   */
  judges(rule: ComplianceRule, filtered: string | undefined): readonly string[] | typeof ANY;
  /** How many milliseconds back from the end it looks by its parameters; 0 when they do not say. */
  span(rule: ComplianceRule): number;
  /** Whether it looks at logs of any age, so that a window shorter than its span takes nothing from it. */
  readonly anyAge?: boolean;
  /** The memory before the first log. */
  readonly nothing: Memory;
  /** The memory with one more log of the operations that it judges. */
  remember(memory: Memory, log: JudgedLog, rule: ComplianceRule, moment: Moment): Memory;
  /** What it finds in its memory. */
  find(memory: Memory, rule: ComplianceRule, moment: Moment, subject: Subject): Finding;
}
