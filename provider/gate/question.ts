import { type Failure, InputInvalidError } from "../support/failures.ts";
import type { Asked, AskedRule, Question } from "./asked.ts";
import { ruleFailures } from "./check-rules.ts";
import { scopeFailures, windowFailures } from "./check-extent.ts";
import { msOf } from "./parts/parameters.ts";
import { ANY } from "./rule.ts";
import { RULES } from "./rules/rules.ts";

const SHORTEST_WINDOW_MS = 86_400_000;

/**
 * Completes what a program asks with the defaults.
 * @param asked - Arguments that passed the schema.
 * @param asOf - The moment as of which is judged.
 * @param cutoff - Logs that were created later do not count: `asOf` for a moment in the past, Infinity for now.
 * @param found - Failures that were found before, to be told with the others.
 * @throws {InputInvalidError} `CBR_INPUT_INVALID` for every contradiction at once: parameters that a rule does not take
 * or lacks, a filter that hides what a rule judges, a window shorter than a rule needs, expectations that cannot be met.
 */
export function questionOf(
  asked: Asked,
  asOf: number,
  cutoff: number,
  found: readonly Failure[] = [],
): Question {
  const { filter = {}, evidence = "failures" } = asked;
  const rules = asked.rules.map((rule) => {
    const definition = RULES[rule.type];
    return { rule, definition, types: definition.judges(rule, filter.operationType) };
  });
  const failures = [
    ...found,
    ...ruleFailures(rules, filter.operationType),
    ...windowFailures(rules, asked.window),
    ...scopeFailures(asked),
  ];
  if (failures.length > 0) throw new InputInvalidError(failures);
  const span = Math.max(...rules.map(({ rule, definition }) => definition.span(rule)));
  const windowMs = msOf(asked.window, Math.max(SHORTEST_WINDOW_MS, span));
  const onlyResource = filter.resourceId;
  return {
    rules,
    asOf,
    cutoff,
    windowStart: asOf - windowMs,
    freshSince: asOf - (span === 0 ? windowMs : span),
    expected: asked.expectedResourceIds ?? (onlyResource === undefined ? [] : [onlyResource]),
    fixed: asked.scope === "expected" || onlyResource !== undefined,
    onlyResource,
    onlyType: filter.operationType,
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
