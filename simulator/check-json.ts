import { UsageError } from "./usage-error.ts";

/** An object as JSON has it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Tells an object from the other JSON values.
 * @param value - Any JSON value.
 * @returns Whether it is an object, and neither null nor an array.
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Takes a value for an object.
 * @param place - Where it stands, for the error.
 * @param value - Any JSON value.
 * @returns The same value.
 * @throws {UsageError} When it is none.
 */
export function asObject(place: string, value: unknown): JsonObject {
  if (!isObject(value)) throw misfit(place, value, "an object");
  return value;
}

/**
 * Notices misspelt properties.
 * @param place - Where the object stands, for the error.
 * @param value - The object.
 * @param known - Every property that it may have.
 * @throws {UsageError} Names the first one that is unknown, and those that are known.
 */
export function refuseUnknown(place: string, value: object, known: readonly string[]): void {
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger === undefined) return;
  throw new UsageError(
    `${place}.${stranger}`,
    "there is no such property",
    `Known here: ${known.join(", ")}`,
  );
}

/**
 * Says that a value is not what its place asks for.
 * @param place - Where it stands.
 * @param value - The value; undefined when there is none.
 * @param expected - Completes the sentence "It must be …".
 * @returns The error, to be thrown.
 */
export function misfit(place: string, value: unknown, expected: string): UsageError {
  if (value === undefined) return new UsageError(place, "it is missing", `It must be ${expected}`);
  return new UsageError(place, `${JSON.stringify(value)} does not fit`, `It must be ${expected}`);
}
