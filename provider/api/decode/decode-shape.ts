import { OPERATION_LOG_SHAPE, type Shape } from "../../schema/generated/lookups.ts";

/** A member in both spellings, with the shape of what it holds. */
interface Member {
  readonly name: string;
  readonly wireName: string;
  readonly members: readonly Member[] | undefined;
}

/** The members of an operation log. */
export const OPERATION_LOG_MEMBERS = membersOf(OPERATION_LOG_SHAPE);

function membersOf(shape: Shape): readonly Member[] {
  return Object.entries(shape).map(([name, inner]) => ({
    name,
    wireName: name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
    members: inner === null ? undefined : membersOf(inner),
  }));
}

/**
 * Renames the known members of a wire object; `null`s become absent, unknown members are left behind. What is not of the
 * expected shape is passed on as it is, for the check to refuse; so is an object without known members, which may stand
 * where a list belongs.
 * @param wire - From the parsed body.
 * @param members - What is known of it.
 */
export function decodeShape(wire: unknown, members: readonly Member[] = OPERATION_LOG_MEMBERS): unknown {
  // A list in a list is never gone into: it is wrong, and may be too deep for that.
  if (Array.isArray(wire)) {
    return wire.map((item: unknown) => (Array.isArray(item) ? item : decodeShape(item, members)));
  }
  if (typeof wire !== "object" || wire === null) return wire;
  const decoded: Record<string, unknown> = {};
  for (const { name, wireName, members: inner } of members) {
    const value = (wire as Record<string, unknown>)[wireName] ?? undefined;
    const kept = inner === undefined ? value : decodeShape(value, inner);
    if (kept !== undefined) decoded[name] = kept;
  }
  return decoded;
}

/**
 * Leaves out the members that are objects without members. The items of a list stay, since their number says something.
 * @param decoded - In the shape that is known; it is changed.
 * @param members - What is known of it.
 */
export function dropEmpty(
  decoded: Record<string, unknown>,
  members: readonly Member[] = OPERATION_LOG_MEMBERS,
): void {
  for (const { name, members: inner } of members) {
    const value = decoded[name];
    if (inner === undefined || value === undefined) continue;
    for (const each of [value].flat()) dropEmpty(each as Record<string, unknown>, inner);
    if (Object.keys(value as object).length === 0 && !Array.isArray(value))
      Reflect.deleteProperty(decoded, name);
  }
}
