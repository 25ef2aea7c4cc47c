/**
 * What the documents of the service say of an answer, read anew: nothing here is shared with what decodes it.
 */

/** What a member holds; a list has one kind of item. */
type Kind = "text" | "whole" | "flag" | "time" | { readonly list: Kind } | Members;

/** By wire name; a member with two names is read under the first one that holds something. */
interface Members {
  readonly [names: string]: Kind;
}

const RESOURCE: Members = {
  id: "text",
  type: "text",
  name: "text",
  extra_info: {
    exclude_volumes: { list: "text" },
    include_volumes: { list: { id: "text", os_version: "text" } },
  },
};

const COUNTS: Members = {
  "fail_count|fail_delete_count": "whole",
  "total_count|total_delete_count": "whole",
};

const SIDES: Members = Object.fromEntries(
  ["destination", "source"].flatMap((side) =>
    ["backup_id", "backup_name", "checkpoint_id", "project_id", "region"].map((name) => [
      `${side}_${name}`,
      "text",
    ]),
  ),
);

const LOG: Members = {
  id: "text",
  status: "text",
  created_at: "time",
  started_at: "time",
  ended_at: "time",
  updated_at: "time",
  project_id: "text",
  checkpoint_id: "text",
  operation_type: "text",
  policy_id: "text",
  provider_id: "text",
  vault_id: "text",
  vault_name: "text",
  error_info: { code: "text", message: "text" },
  extra_info: {
    common: { progress: "whole", request_id: "text", task_id: "text" },
    resource: RESOURCE,
    backup: {
      backup_id: "text",
      backup_name: "text",
      incremental: "flag",
      app_consistency_status: "text",
      app_consistency_error_code: "text",
      app_consistency_error_message: "text",
    },
    delete: { backup_id: "text", backup_name: "text" },
    restore: {
      backup_id: "text",
      backup_name: "text",
      target_resource_id: "text",
      target_resource_name: "text",
    },
    replication: SIDES,
    sync: { sync_backup_num: "whole", delete_backup_num: "whole", err_sync_backup_num: "whole" },
    remove_resources: { fail_count: "whole", total_count: "whole", resources: { list: RESOURCE } },
    vault_delete: COUNTS,
    update_expiration_time: { affected_backups_count: "whole", expiration_day: "text" },
  },
};

/** What a client should make of an answer. */
export interface Understood<Value> {
  /** Undefined when the answer is not as documented: no result may come of it. */
  readonly value: Value | undefined;
  /** Whether a refusal would do as well: a time in a documented form that is on no calendar. */
  readonly doubtful: boolean;
}

/** A log as a result has it. */
export type Log = Readonly<Record<string, unknown>>;

/** What is wrong with an answer ends the reading of it. */
class NotUnderstood extends Error {}

/** A member that is not there, or holds nothing. */
const NOTHING = Symbol("nothing");

/** Reads one log of an answer: the members in camelCase. */
export function understoodLog(wire: unknown): Understood<Log> {
  const doubts: string[] = [];
  try {
    const log = read(LOG, wire, doubts);
    const whole = isObject(log) && ["id", "status", "createdAt"].every((name) => Object.hasOwn(log, name));
    return { value: whole ? log : undefined, doubtful: doubts.length > 0 };
  } catch (error) {
    if (error instanceof NotUnderstood) return { value: undefined, doubtful: false };
    throw error;
  }
}

/** Reads a list: all of its logs, or nothing. */
export function understoodList(body: unknown): Understood<{ logs: Log[]; count: number }> {
  const { operation_logs: wire, count } = isObject(body) ? body : {};
  const counted = typeof count === "number" && Number.isInteger(count) && count >= 0;
  if (!Array.isArray(wire) || !counted) return { value: undefined, doubtful: false };
  const logs = wire.map((log: unknown) => understoodLog(log));
  const values = logs.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    value: values.length < logs.length ? undefined : { logs: values, count },
    doubtful: logs.some(({ doubtful }) => doubtful),
  };
}

function read(kind: Kind, value: unknown, doubts: string[]): unknown {
  if (value === null || value === undefined) return NOTHING;
  if (kind === "time") return value === "" ? NOTHING : readTime(value, doubts);
  if (kind === "flag") return readFlag(value);
  if (kind === "text") return typeof value === "string" ? value : refuse();
  if (kind === "whole") return Number.isInteger(value) ? value : refuse();
  if (isList(kind))
    return Array.isArray(value) ? value.map((item) => readItem(kind.list, item, doubts)) : refuse();
  return readMembers(kind, value, doubts);
}

/** A place in a list is there even when there is nothing in it, and null is no item. */
function readItem(kind: Kind, item: unknown, doubts: string[]): unknown {
  if (item === null) return refuse();
  const found = read(kind, item, doubts);
  return found === NOTHING ? {} : found;
}

function readMembers(members: Members, value: unknown, doubts: string[]): unknown {
  if (!isObject(value)) return refuse();
  const entries = Object.entries(members).flatMap(([names, kind]) => {
    const spellings = names.split("|");
    const wire = spellings.map((name) => (Object.hasOwn(value, name) ? value[name] : null));
    const found = read(kind, wire.find((each) => each !== null) ?? null, doubts);
    return found === NOTHING ? [] : [[camelCase(spellings[0] ?? ""), found] as const];
  });
  if (entries.length === 0) return NOTHING;
  // "Both empty on success": then there was no error.
  if ("message" in members && entries.every(([, text]) => text === "")) return NOTHING;
  return Object.fromEntries(entries);
}

function readFlag(value: unknown): unknown {
  const text = typeof value === "string" ? value.replace(/^"(.*)"$/su, "$1") : value;
  if (text === true || text === "true") return true;
  return text === false || text === "false" ? false : refuse();
}

const TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/u;

/** The same moment in UTC, with the digits that it had. */
function readTime(value: unknown, doubts: string[]): unknown {
  const found = typeof value === "string" ? TIME.exec(value) : null;
  if (found === null) return refuse();
  const [, year, month, day, hour, minute, second] = found.map(Number);
  const [, , , , , , , fraction = "", zone = "Z"] = found;
  const moment = new Date(0);
  moment.setUTCFullYear(year ?? 0, (month ?? 0) - 1, day);
  moment.setUTCHours(hour ?? 0, minute, second);
  const local = found[0].slice(0, 19);
  const exists = moment.toISOString().startsWith(local);
  const [hours = 0, minutes = 0] = zone === "Z" ? [] : zone.slice(1).split(":").map(Number);
  const shift = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  const shifted = new Date(moment.getTime() - shift).toISOString();
  if (!exists || hours > 23 || minutes > 59 || shifted.length > 24) doubts.push(found[0]);
  return `${exists ? shifted.slice(0, 19) : local}${fraction}Z`;
}

function refuse(): never {
  throw new NotUnderstood();
}

function isList(kind: Members | { readonly list: Kind }): kind is { readonly list: Kind } {
  return Object.hasOwn(kind, "list");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function camelCase(name: string): string {
  const [first = "", ...rest] = name.split("_");
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
