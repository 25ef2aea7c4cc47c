/** Something that a body names by id, by name, or by both. */
export interface Reference {
  readonly id?: string;
  readonly name?: string;
}

/**
 * Parses a body.
 * @param body - The bytes received.
 * @returns The JSON value; undefined when it is none.
 */
export function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Looks into nested objects.
 * @param value - Any JSON value.
 * @param path - Names, from the outside in.
 * @returns What is there; undefined when nothing is.
 */
export function memberAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, name) =>
      typeof found === "object" && found !== null ? (found as Record<string, unknown>)[name] : undefined,
    value,
  );
}

/**
 * Takes a text that says something.
 * @param value - Any JSON value.
 * @returns The text; undefined when it is empty or none.
 */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * Reads what names a user, a domain or a project.
 * @param value - The object that names it.
 * @param idMember - The member that holds the id.
 * @param nameMember - The member that holds the name.
 * @returns The reference; undefined when both are missing.
 */
export function readReference(value: unknown, idMember = "id", nameMember = "name"): Reference | undefined {
  const id = textOf(memberAt(value, idMember));
  const name = textOf(memberAt(value, nameMember));
  if (id === undefined && name === undefined) return undefined;
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}

/**
 * Says whether a reference means this thing.
 * @param wanted - What the request names.
 * @param thing - What there is.
 * @returns True when everything that was named is right.
 */
export function means({ id, name }: Reference, thing: Required<Reference>): boolean {
  return (id === undefined || id === thing.id) && (name === undefined || name === thing.name);
}
