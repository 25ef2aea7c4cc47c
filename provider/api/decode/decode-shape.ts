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
 * Renames the known members of a wire object; `null` and empty objects become absent, unknown members are left
 * behind. What is not of the expected shape is passed on as it is, for the check to refuse.
 * @param wire - From the parsed body.
 * @param members - What is known of it.
 */
export function decodeShape(wire: unknown, members: readonly Member[] = OPERATION_LOG_MEMBERS): unknown {
  if (Array.isArray(wire)) return wire.map((item: unknown) => decodeShape(item, members) ?? item);
  if (typeof wire !== "object" || wire === null) return wire;
  const decoded: Record<string, unknown> = {};
  for (const { name, wireName, members: inner } of members) {
    const value = (wire as Record<string, unknown>)[wireName] ?? undefined;
    const kept = inner === undefined ? value : decodeShape(value, inner);
    if (kept !== undefined) decoded[name] = kept;
  }
  return Object.keys(decoded).length === 0 ? undefined : decoded;
}
