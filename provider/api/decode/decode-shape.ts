/** A member in both spellings, with what is made of its value. */
export interface Member {
  readonly name: string;
  readonly wireName: string;
  /** Another name that the service's documents know it by. */
  readonly otherName?: string;
  /** Of an object, or of the objects in a list; undefined for a plain value. */
  readonly members: readonly Member[] | undefined;
  /** Made of what came, members decoded: undefined leaves it out. */
  readonly read?: (value: unknown) => unknown;
}

/** A value in the spelling of the provider. */
export interface DecodedShape {
  readonly value: unknown;
  /** Whether an object without members is in it. */
  readonly hasEmpty: boolean;
}

/**
 * Renames the known members of a wire object; `null`s become absent, unknown members are left behind. What is not of the
 * expected shape is passed on as it is, for the check to refuse; so is an object without known members, which may stand
 * where a list belongs.
 * @param wire - From the parsed body.
 * @param members - What is known of it.
 */
export function decodeShape(wire: unknown, members: readonly Member[]): DecodedShape {
  const found = { hasEmpty: false };
  return { value: decoded(wire, members, found), hasEmpty: found.hasEmpty };
}

function decoded(wire: unknown, members: readonly Member[], found: { hasEmpty: boolean }): unknown {
  // A list in a list is never gone into: it is wrong, and may be too deep for that.
  if (Array.isArray(wire)) {
    return wire.map((item: unknown) => (Array.isArray(item) ? item : decoded(item, members, found)));
  }
  if (typeof wire !== "object" || wire === null) return wire;
  const made: Record<string, unknown> = {};
  let isEmpty = true;
  for (const member of members) {
    const value = valueOf(wire as Record<string, unknown>, member);
    if (value === undefined) continue;
    const inner = member.members === undefined ? value : decoded(value, member.members, found);
    const kept = member.read === undefined ? inner : member.read(inner);
    if (kept === undefined) continue;
    made[member.name] = kept;
    isEmpty = false;
  }
  found.hasEmpty ||= isEmpty;
  return made;
}

function valueOf(wire: Readonly<Record<string, unknown>>, { wireName, otherName }: Member): unknown {
  const value = wire[wireName] ?? undefined;
  return value === undefined && otherName !== undefined ? (wire[otherName] ?? undefined) : value;
}

/**
 * Leaves out the members that are objects without members. The items of a list stay, since their number says something.
 * @param value - In the shape that is known; it is changed.
 * @param members - What is known of it.
 */
export function dropEmpty(value: Record<string, unknown>, members: readonly Member[]): void {
  for (const { name, members: inner } of members) {
    const held = value[name];
    if (inner === undefined || held === undefined) continue;
    for (const each of [held].flat()) dropEmpty(each as Record<string, unknown>, inner);
    if (Object.keys(held as object).length === 0 && !Array.isArray(held)) Reflect.deleteProperty(value, name);
  }
}
