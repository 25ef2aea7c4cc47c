import { readQueryTime } from "../data/wire-time.ts";
import type { Answer } from "../server/answer.ts";
import { OPERATION_STATUSES, OPERATION_TYPES } from "../wire.ts";
import { parameterFailure, serviceFailure } from "./failures.ts";

/** The parameters that a list call takes, beside `limit` and `offset`. */
const FILTER_NAMES = [
  "start_time",
  "end_time",
  "operation_type",
  "status",
  "provider_id",
  "resource_id",
  "resource_name",
  "vault_id",
  "vault_name",
  "enterprise_project_id",
  "destination_region",
  "destination_project_id",
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** A list call's query, checked. */
export interface ListQuery {
  readonly limit: number | undefined;
  readonly offset: number | undefined;
  readonly filters: Filters;
}

type Check = (value: string) => boolean;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a value must be; parameters without an entry take any text. */
const CHECKS: Readonly<Record<string, { holds: Check; expected: string }>> = {
  limit: { holds: isInteger(1, 1000), expected: "an integer from 1 to 1000" },
  offset: { holds: isInteger(0, 2 ** 31 - 1), expected: "an integer of 0 or more" },
  start_time: { holds: isTime, expected: "a time of the form YYYY-MM-DDTHH:MM:SSZ" },
  end_time: { holds: isTime, expected: "a time of the form YYYY-MM-DDTHH:MM:SSZ" },
  operation_type: { holds: isOneOf(OPERATION_TYPES), expected: `one of ${OPERATION_TYPES.join(", ")}` },
  status: { holds: isOneOf(OPERATION_STATUSES), expected: `one of ${OPERATION_STATUSES.join(", ")}` },
  destination_region: {
    holds: (value) => /^[\w.-]{0,255}$/.test(value),
    expected: "at most 255 letters, digits, dots, hyphens and underscores",
  },
};

/**
 * Checks the query of a list call.
 * @param pairs - The decoded query.
 * @returns The checked query, or the 400 that the first wrong parameter earns.
 */
export function readListQuery(
  pairs: readonly (readonly [string, string])[],
): ListQuery | { failure: Answer } {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (!isKnown(name)) return { failure: parameterFailure(`${name} is not a parameter of this call.`) };
    if (values.has(name)) return { failure: parameterFailure(`${name} is given more than once.`) };
    const failure = checkValue(name, value);
    if (failure) return { failure };
    values.set(name, value);
  }
  const start = readQueryTime(values.get("start_time") ?? "");
  const end = readQueryTime(values.get("end_time") ?? "");
  if (start !== undefined && end !== undefined && start > end) {
    return { failure: parameterFailure("start_time is later than end_time.") };
  }
  const { limit, offset, ...filters } = Object.fromEntries(values) as Filters & {
    limit?: string;
    offset?: string;
  };
  return { limit: toNumber(limit), offset: toNumber(offset), filters };
}

function isKnown(name: string): boolean {
  return name === "limit" || name === "offset" || isOneOf(FILTER_NAMES)(name);
}

function checkValue(name: string, value: string): Answer | undefined {
  if (name === "provider_id") {
    return UUID.test(value) ? undefined : serviceFailure(400, "6301", "Invalid backup provider ID.");
  }
  const check = CHECKS[name];
  if (!check || check.holds(value)) return undefined;
  return parameterFailure(`${name} must be ${check.expected}, not ${JSON.stringify(value)}.`);
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function isInteger(minimum: number, maximum: number): Check {
  return (value) => /^\d{1,10}$/.test(value) && Number(value) >= minimum && Number(value) <= maximum;
}

function isTime(value: string): boolean {
  return readQueryTime(value) !== undefined;
}

function isOneOf(values: readonly string[]): Check {
  return (value) => values.includes(value);
}
