import type { Struct } from "google-protobuf/google/protobuf/struct_pb.js";

import { isSecret, type Plain, UNKNOWN } from "./special-values.ts";

/** Properties as the functions take them, and what the protocol said about them beside their values. */
export interface DecodedProperties {
  /** Secrets unwrapped, `null`s and unknown values left out. */
  readonly properties: Record<string, Plain>;
  /** Names of the top-level properties that are not known yet, or hold something that is not. */
  readonly unknowns: readonly string[];
  /** Every text and number that arrived as a secret, to be kept out of logs and errors. */
  readonly secrets: readonly string[];
  /** Names of the top-level properties that arrived as a secret, or hold one, be it a text or not. */
  readonly secretNames: readonly string[];
}

/**
 * Decodes the properties of a request.
 * @param struct - As it arrived; absent means none.
 * @returns The plain properties, the unknown ones by name, and the values of secrets.
 */
export function decodeProperties(struct: Struct | undefined): DecodedProperties {
  const properties: Record<string, Plain> = {};
  const unknowns: string[] = [];
  const secrets: string[] = [];
  const raw = (struct?.toJavaScript() ?? {}) as Record<string, Plain>;
  for (const [name, value] of Object.entries(raw)) {
    const plain = unwrap(value, secrets, false);
    if (holdsUnknown(plain)) unknowns.push(name);
    else if (plain !== null) properties[name] = plain;
  }
  const secretNames = Object.keys(raw).filter((name) => isOrHoldsSecret(raw[name] ?? null));
  return { properties, unknowns, secrets, secretNames };
}

function unwrap(value: Plain, secrets: string[], hidden: boolean): Plain {
  if (typeof value !== "object" || value === null) {
    if (hidden && (typeof value === "string" || typeof value === "number")) secrets.push(String(value));
    return value;
  }
  // A wrapping without a value wraps nothing.
  if (isSecret(value)) return unwrap(value.value ?? null, secrets, true);
  if (Array.isArray(value)) return (value as readonly Plain[]).map((item) => unwrap(item, secrets, hidden));
  const members = Object.entries(value as Record<string, Plain>);
  return Object.fromEntries(members.map(([name, member]) => [name, unwrap(member, secrets, hidden)]));
}

function isOrHoldsSecret(value: Plain): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isSecret(value) || Object.values(value as Record<string, Plain>).some(isOrHoldsSecret);
}

function holdsUnknown(value: Plain): boolean {
  if (typeof value !== "object" || value === null) return value === UNKNOWN;
  return Object.values(value as Record<string, Plain>).some(holdsUnknown);
}
