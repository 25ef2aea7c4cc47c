import { asObject, misfit, refuseUnknown } from "../check-json.ts";
import { OPERATION_NAMES } from "../router/route.ts";
import type { Fault } from "./fault.ts";
import type { ParameterRule } from "./fault-kind.ts";
import type { FaultKindName } from "./kinds.ts";
import { FAULT_KINDS } from "./kinds.ts";

/**
 * Checks a list of faults that comes from outside.
 * @param value - The parsed JSON.
 * @param subject - Where it comes from, for the error.
 * @returns The same list, now known to be one.
 * @throws {UsageError} Names the first property that is wrong, its value and what it should be.
 */
export function readFaults(value: unknown, subject = "faults"): readonly Fault[] {
  if (!Array.isArray(value)) throw misfit(subject, value, "an array of faults");
  value.forEach((entry: unknown, index) => checkFault(`${subject}[${index}]`, entry));
  return value as Fault[];
}

function checkFault(place: string, value: unknown): void {
  const entry = asObject(place, value);
  checkMatch(`${place}.match`, entry["match"]);
  const kind = entry["do"];
  if (!isKind(kind)) throw misfit(`${place}.do`, kind, `one of ${Object.keys(FAULT_KINDS).join(", ")}`);
  const rules = FAULT_KINDS[kind].rules as Readonly<Record<string, ParameterRule>>;
  refuseUnknown(place, entry, ["match", "do", ...Object.keys(rules)]);
  for (const [name, rule] of Object.entries(rules)) {
    const parameter = entry[name];
    if (parameter === undefined ? rule.required : !rule.holds(parameter)) {
      throw misfit(`${place}.${name}`, parameter, rule.expected);
    }
  }
}

function checkMatch(place: string, value: unknown): void {
  const match = asObject(place, value);
  refuseUnknown(place, match, ["operation", "nth"]);
  const operations: readonly unknown[] = [...OPERATION_NAMES, "*"];
  if (!operations.includes(match["operation"])) {
    throw misfit(`${place}.operation`, match["operation"], `one of ${operations.join(", ")}`);
  }
  if (match["nth"] !== undefined && !isNth(match["nth"])) {
    throw misfit(`${place}.nth`, match["nth"], 'a number from 1, "every", or [from, to]');
  }
}

function isNth(value: unknown): boolean {
  if (!Array.isArray(value)) return value === "every" || isCount(value);
  const [from, to] = value as unknown[];
  return value.length === 2 && isCount(from) && isCount(to) && from <= to;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

function isKind(value: unknown): value is FaultKindName {
  return typeof value === "string" && Object.hasOwn(FAULT_KINDS, value);
}
