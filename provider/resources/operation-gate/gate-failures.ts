import type { ComplianceRuleType, OperationGateArgs } from "../../schema/generated/types.ts";
import { tooLong } from "../../gate/too-long.ts";
import { durationMs } from "../../support/duration.ts";
import type { Failure } from "../../support/failures.ts";

const SHORTEST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 3_600_000;

/** What can be told of one operation; the others judge a list. */
const OF_ONE: readonly ComplianceRuleType[] = [
  "lastSuccessWithin",
  "notStuck",
  "durationWithin",
  "restoreTestedWithin",
  "restoreTimeWithin",
  "appConsistent",
  "errorCodes",
];

/**
 * Finds what contradicts itself in the inputs of a gate.
 * @param inputs - They passed the schema; those that are not known yet are left out.
 * @param unknown - Names of those that are not known yet.
 */
export function gateFailures(inputs: OperationGateArgs, unknown: readonly string[] = []): readonly Failure[] {
  return [
    ...aimFailures(inputs, unknown),
    ...singleFailures(inputs),
    ...ageFailures(inputs),
    ...severityFailures(inputs),
    ...tooLong(inputs.stableFor, "stableFor"),
    ...tooLong(inputs.maxAge, "maxAge"),
    ...delayFailures(inputs),
  ];
}

function aimFailures(inputs: OperationGateArgs, unknown: readonly string[]): Failure[] {
  const given = (["filter", "operationLogId"] as const).filter(
    (name) => inputs[name] !== undefined || unknown.includes(name),
  );
  if (given.length === 1) return [];
  const reason =
    given.length === 2
      ? "and operationLogId are both given; leave one out"
      : "or operationLogId is required: the operations, or the one operation, that the gate looks at; an empty filter means all of the project";
  return [{ property: "filter", reason }];
}

function singleFailures({ operationLogId, rules = [], window }: OperationGateArgs): Failure[] {
  if (operationLogId === undefined) return [];
  const foreign = rules.flatMap(({ type }, index) => {
    const reason = `${JSON.stringify(type)} judges a list; use it with filter, or one of ${OF_ONE.join(", ")} with operationLogId`;
    return OF_ONE.includes(type) ? [] : [{ property: `rules[${index}].type`, reason }];
  });
  const reason = "goes with filter: one operation has no window; leave it out";
  return window === undefined ? foreign : [...foreign, { property: "window", reason }];
}

function ageFailures({ maxAge, rules }: OperationGateArgs): Failure[] {
  if (maxAge === undefined || rules === undefined) return [];
  return [
    {
      property: "maxAge",
      reason: "belongs to the default rule; with rules, give it in a rule of type lastSuccessWithin",
    },
  ];
}

function severityFailures({ rules = [] }: OperationGateArgs): Failure[] {
  if (rules.length === 0 || rules.some(({ severity = "error" }) => severity === "error")) return [];
  const reason = "has warnings only, which never hold a gate; leave severity out of one rule at least";
  return [{ property: "rules", reason }];
}

function delayFailures({ pollInterval: { min, max } = {} }: OperationGateArgs): Failure[] {
  const bounds = [
    ["min", min],
    ["max", max],
  ] as const;
  const outside = bounds.flatMap(([name, text]) => {
    const ms = durationMs(text ?? "") ?? SHORTEST_DELAY_MS;
    const reason = `must be 100ms to 1h, not ${JSON.stringify(text)}`;
    return ms < SHORTEST_DELAY_MS || ms > LONGEST_DELAY_MS
      ? [{ property: `pollInterval.${name}`, reason }]
      : [];
  });
  const crossed = (durationMs(min ?? "") ?? 0) > (durationMs(max ?? "") ?? Infinity);
  const reason = `${JSON.stringify(min)} is longer than max ${JSON.stringify(max)}`;
  return crossed ? [...outside, { property: "pollInterval.min", reason }] : outside;
}
