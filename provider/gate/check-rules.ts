import type { ComplianceRule } from "../schema/generated/types.ts";
import type { Failure } from "../support/failures.ts";
import type { AskedRule } from "./asked.ts";
import { tooLong } from "./too-long.ts";
import { ANY, type Parameter } from "./rule.ts";
import { DESTRUCTIVE } from "./rules/no-destructive-ops.ts";

const OF_EVERY_RULE = new Set(["type", "severity"]);

/**
 * Finds what is wrong with rules beyond what the schema can say.
 * @param rules - Each with its definition.
 * @param filtered - The type of operation that the filter asks for, if it does.
 */
export function ruleFailures(rules: readonly AskedRule[], filtered: string | undefined): Failure[] {
  return rules.flatMap((asked, index) => [
    ...parameterFailures(asked, `rules[${index}]`),
    ...durationFailures(asked.rule, `rules[${index}]`),
    ...destructiveFailures(asked.rule, `rules[${index}]`),
    ...hiddenFailures(asked, `rules[${index}]`, filtered),
  ]);
}

function parameterFailures({ rule, definition }: AskedRule, at: string): Failure[] {
  const takes: readonly string[] = [...definition.required, ...definition.optional];
  const given = Object.keys(rule).filter((name) => !OF_EVERY_RULE.has(name));
  const remedy = takes.length === 0 ? "it takes no parameters" : `it takes ${takes.join(", ")}`;
  const foreign = given
    .filter((name) => !takes.includes(name))
    .map((name) => ({ property: `${at}.${name}`, reason: `is not taken by ${rule.type}; ${remedy}` }));
  const missing = definition.required
    .filter((name) => rule[name] === undefined)
    .map((name) => ({ property: `${at}.${name}`, reason: `is required by ${rule.type}` }));
  return [...foreign, ...missing, ...noLimit(rule, at)];
}

function noLimit({ type, maxRunning, maxWaiting }: ComplianceRule, at: string): Failure[] {
  if (type !== "notStuck" || maxRunning !== undefined || maxWaiting !== undefined) return [];
  return [{ property: `${at}.maxRunning`, reason: "or maxWaiting is required by notStuck" }];
}

const DURATIONS = [
  "maxAge",
  "interval",
  "grace",
  "maxRunning",
  "maxWaiting",
  "maxDuration",
  "maxLag",
] as const;

function durationFailures(rule: ComplianceRule, at: string): Failure[] {
  return DURATIONS.flatMap((name: Parameter & (typeof DURATIONS)[number]) =>
    tooLong(rule[name], `${at}.${name}`),
  );
}

function destructiveFailures({ type, allow = [] }: ComplianceRule, at: string): Failure[] {
  if (type !== "noDestructiveOps") return [];
  const destructive: readonly string[] = DESTRUCTIVE;
  const foreign = allow.flatMap((operation, index) => {
    const reason = `${JSON.stringify(operation)} is none of the operations that are looked for: ${destructive.join(", ")}`;
    return destructive.includes(operation) ? [] : [{ property: `${at}.allow[${index}]`, reason }];
  });
  const vacuous = destructive.every((operation) => allow.some((each) => each === operation));
  const reason = "allows everything that the rule looks for; leave the rule out instead";
  return vacuous ? [...foreign, { property: `${at}.allow`, reason }] : foreign;
}

function hiddenFailures({ rule, types }: AskedRule, at: string, filtered: string | undefined): Failure[] {
  if (filtered === undefined || types === ANY) return [];
  const hidden = types.filter((type) => type !== filtered);
  if (hidden.length === 0) return [];
  const reason = `${JSON.stringify(filtered)} hides ${hidden.join(", ")}, which ${at} (${rule.type}) judges; leave it out`;
  return [{ property: "filter.operationType", reason }];
}
