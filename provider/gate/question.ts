import type {
  ComplianceFilter,
  ComplianceRule,
  ComplianceScope,
  EvidenceMode,
} from "../schema/generated/types.ts";
import { InputInvalidError } from "../support/failures.ts";
import { ruleFailures } from "./check-rules.ts";
import { scopeFailures, windowFailures } from "./check-extent.ts";
import { msOf } from "./rules/parameters.ts";
import { ANY, type Rule } from "./rules/rule.ts";
import { RULES } from "./rules/rules.ts";

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
  readonly windowStart: number;
  readonly expected: readonly string[];
  /** Whether the expected resources are all that is judged. */
  readonly fixed: boolean;
  /** The resource that every log belongs to, where the filter says so. */
  readonly onlyResource: string | undefined;
  /** The operations whose end a gate waits for: those that its rules name. */
  readonly awaited: readonly string[] | typeof ANY;
  readonly evidence: EvidenceMode;
}

const SHORTEST_WINDOW_MS = 86_400_000;

/**
 * Completes what a program asks with the defaults.
 * @param asked - Arguments that passed the schema.
 * @param asOf - The moment as of which is judged.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for every contradiction at once: parameters that a rule does not take
 * or lacks, a filter that hides what a rule judges, a window shorter than a rule needs, expectations that cannot be met.
 */
export function questionOf(asked: Asked, asOf: number): Question {
  const { filter = {}, evidence = "failures" } = asked;
  const rules = asked.rules.map((rule) => {
    const definition = RULES[rule.type];
    return { rule, definition, types: definition.judges(rule, filter.operationType) };
  });
  const failures = [...ruleFailures(rules, filter.operationType), ...windowFailures(rules, asked.window)];
  failures.push(...scopeFailures(asked));
  if (failures.length > 0) throw new InputInvalidError(failures);
  const needed = Math.max(SHORTEST_WINDOW_MS, ...rules.map(({ rule, definition }) => definition.span(rule)));
  const onlyResource = filter.resourceId;
  return {
    rules,
    asOf,
    windowStart: asOf - msOf(asked.window, needed),
    expected: asked.expectedResourceIds ?? (onlyResource === undefined ? [] : [onlyResource]),
    fixed: asked.scope === "expected" || onlyResource !== undefined,
    onlyResource,
    awaited: awaitedTypes(rules, filter.operationType),
    evidence,
  };
}

/** Rules that judge any operation do not say what to wait for, unless there are no others. */
function awaitedTypes(
  rules: readonly AskedRule[],
  filtered: string | undefined,
): readonly string[] | typeof ANY {
  if (filtered !== undefined) return [filtered];
  const named = rules.flatMap(({ types }) => (types === ANY ? [] : types));
  return named.length === 0 ? ANY : [...new Set(named)];
}

/** Whether a type of operation is among those that are looked for. */
export function includesType(types: readonly string[] | typeof ANY, type: string | undefined): boolean {
  return types === ANY || (type !== undefined && types.includes(type));
}
