import type { JsonObject } from "../../check-json.ts";
import { isObject } from "../../check-json.ts";
import type { FaultKind } from "../fault-kind.ts";

const PAGE_MEMBERS: readonly string[] = ["operation_logs", "count", "limit", "offset"];

export interface WrongTypesParameters {
  /** Which member, such as `count`, `id` or `extra_info.resource.name`. */
  member: string;
  /** What stands there instead, whatever it is. */
  value: unknown;
}

/**
 * Sends the real answer with another value in one member: of the answer itself if it has such a member, else of its
 * first log.
 */
export const wrongTypes: FaultKind<WrongTypesParameters> = {
  rules: {
    member: {
      expected: 'a member\'s name or path, such as "count" or "extra_info.resource"',
      holds: isPath,
      required: true,
    },
    value: { expected: "any JSON value", holds: () => true, required: true },
  },
  apply: ({ member, value }, exchange) => {
    const answer = exchange.answer();
    exchange.send({ ...answer, body: spoil(answer.body, member.split("."), value) });
  },
};

function spoil(body: string, path: readonly string[], value: unknown): string {
  const parsed = parse(body);
  if (!isObject(parsed)) return body;
  const [first = ""] = path;
  if (Object.hasOwn(parsed, first) || PAGE_MEMBERS.includes(first)) {
    return JSON.stringify(replaced(parsed, path, value));
  }
  const { operation_logs: logs, operation_log: log } = parsed;
  if (Array.isArray(logs) && logs.length > 0) {
    const [head, ...tail] = logs as unknown[];
    return JSON.stringify({ ...parsed, operation_logs: [replaced(head, path, value), ...tail] });
  }
  if (log === undefined) return JSON.stringify(replaced(parsed, path, value));
  return JSON.stringify({ ...parsed, operation_log: replaced(log, path, value) });
}

/** A copy with the value at the path; what is no object on the way becomes one. */
function replaced(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members: JsonObject = isObject(target) ? target : {};
  return { ...members, [name]: replaced(members[name], rest, value) };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function isPath(value: unknown): boolean {
  return typeof value === "string" && value.split(".").every((name) => name !== "");
}
