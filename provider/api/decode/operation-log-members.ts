import { OPERATION_LOG_SHAPE, type Shape } from "../../schema/generated/lookups.ts";
import type { Member } from "./decode-shape.ts";
import { utcTime } from "./utc-time.ts";

/** The spellings of `incremental` in the documents and samples. */
const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map([
  ["true", true],
  ['"true"', true],
  ["false", false],
  ['"false"', false],
]);

/** An empty time is none. */
function time(value: unknown): unknown {
  return value === "" ? undefined : utcTime(value);
}

/** Both texts are empty where nothing failed. */
function errorInfo(value: unknown): unknown {
  const isText = typeof value !== "object" || value === null || Array.isArray(value);
  return isText || Object.values(value).some((text) => text !== "") ? value : undefined;
}

/** What is more to members than their names, by path. */
const PARTICULARS: Readonly<Record<string, Pick<Member, "otherName" | "read">>> = {
  createdAt: { read: time },
  startedAt: { read: time },
  endedAt: { read: time },
  updatedAt: { read: time },
  errorInfo: { read: errorInfo },
  "extraInfo.backup.incremental": { read: (value) => BOOLEANS.get(value) ?? value },
  // One client of the service reads the counts of a vault's deletion under other names.
  "extraInfo.vaultDelete.failCount": { otherName: "fail_delete_count" },
  "extraInfo.vaultDelete.totalCount": { otherName: "total_delete_count" },
};

/** The members of an operation log. */
export const OPERATION_LOG_MEMBERS = membersOf(OPERATION_LOG_SHAPE, "");

function membersOf(shape: Shape, path: string): readonly Member[] {
  return Object.entries(shape).map(([name, inner]) => ({
    name,
    wireName: name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
    members: inner === null ? undefined : membersOf(inner, `${path}${name}.`),
    ...PARTICULARS[path + name],
  }));
}
