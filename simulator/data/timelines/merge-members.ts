import type { JsonObject } from "../../check-json.ts";
import { isObject } from "../../check-json.ts";

/**
 * Lays members over those of an object: where both have an object the two are merged, anywhere else the new value counts,
 * null too.
 * @param object - Stays as it is.
 * @param members - What is laid over it.
 * @returns A new object.
 */
export function mergeMembers(object: JsonObject, members: JsonObject): JsonObject {
  const merged: Record<string, unknown> = { ...object };
  for (const [name, value] of Object.entries(members)) {
    const before = merged[name];
    merged[name] = isObject(before) && isObject(value) ? mergeMembers(before, value) : value;
  }
  return merged;
}
