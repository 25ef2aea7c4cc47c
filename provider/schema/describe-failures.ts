import type { ErrorObject } from "ajv";

import type { Failure } from "../support/failures.ts";
import { didYouMean } from "./did-you-mean.ts";
import { PATTERN_MEANINGS, type Shape } from "./generated/lookups.ts";

/** What the words of a failure need to know about the checked value. */
export interface Described {
  /** The whole value that was checked. */
  readonly value: unknown;
  /** The names that it may have at each level, for "did you mean". */
  readonly shape: Shape;
  /** Top-level names whose values are not shown. */
  readonly secret?: readonly string[];
}

const LONGEST_SHOWN = 80;

/**
 * Puts the findings of a validator into words: each names its property, the value and the remedy.
 * @param errors - What ajv found, all of it.
 * @param described - The value and what may be shown of it.
 * @returns One failure for each finding, in the validator's order.
 */
export function describeFailures(errors: readonly ErrorObject[], described: Described): Failure[] {
  return errors.map((error) => {
    const path = error.instancePath.split("/").slice(1);
    const named = NAMING[error.keyword];
    const property = named === undefined ? path : [...path, named(error)];
    const value = at(described.value, path);
    const hidden = described.secret?.includes(property[0] ?? "") === true || holdsLogin(value);
    const shown = hidden ? undefined : value;
    const describe = DESCRIPTIONS[error.keyword] ?? ((each: ErrorObject) => each.message ?? each.keyword);
    return {
      property: asPath(property),
      reason: describe(error, show(shown), membersAt(described.shape, path), shown),
    };
  });
}

/** Keywords that blame the object; the property is in their parameters. */
const NAMING: Readonly<Record<string, ((error: ErrorObject) => string) | undefined>> = {
  additionalProperties: ({ params }) => String(params["additionalProperty"]),
  required: ({ params }) => String(params["missingProperty"]),
};

type Describe = (error: ErrorObject, shown: string, members: readonly string[], value: unknown) => string;

const DESCRIPTIONS: Readonly<Record<string, Describe | undefined>> = {
  additionalProperties: ({ params }, _shown, members) => {
    const name = String(params["additionalProperty"]);
    return `is not known here${didYouMean(name, members) || `; known are ${members.join(", ")}`}`;
  },
  required: () => "is required",
  type: ({ params }, shown) => `must be ${inWords(String(params["type"]))}, not ${shown}`,
  enum: ({ params }, shown, _members, value) => {
    const allowed = params["allowedValues"] as readonly string[];
    // What is no text cannot be misspelt, and an object may hold a `toString` that is no function.
    const nearest = typeof value === "string" ? didYouMean(value, allowed) : "";
    return `${shown} is not one of ${allowed.join(", ")}${nearest}`;
  },
  pattern: ({ params }, shown) =>
    `${shown} is not ${PATTERN_MEANINGS[String(params["pattern"])] ?? "of the right form"}`,
  minimum: ({ params }, shown) => `must be ${String(params["limit"])} or more, not ${shown}`,
  maximum: ({ params }, shown) => `must be ${String(params["limit"])} or less, not ${shown}`,
  minLength: () => "must not be empty; leave it out instead",
  minItems: () => "must not be an empty list; leave it out instead, where it may be",
  maxLength: ({ params }, shown) => `must have at most ${String(params["limit"])} characters, not ${shown}`,
  uniqueItems: ({ params }) => `items ${String(params["j"])} and ${String(params["i"])} are the same`,
};

/** A URL may hold a user and password, also one that is malformed. */
function holdsLogin(value: unknown): boolean {
  return typeof value === "string" && /[:/].*@/su.test(value);
}

function inWords(type: string): string {
  if (type === "boolean") return "true or false";
  return /^[aeio]/u.test(type) ? `an ${type}` : `a ${type}`;
}

function show(value: unknown): string {
  if (value === undefined) return "the given value";
  const text = printed(value);
  if (text === undefined) return "a value that is too deep to show";
  // A long text is not cut: the engine hides secrets in what it prints, and would not know a part of one.
  return text.length > LONGEST_SHOWN ? `a value of ${text.length} characters` : text;
}

/** JSON can be read deeper than it can be printed. */
function printed(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
    value,
  );
}

/** The names that the object at a path may have; places in a list do not count. */
function membersAt(shape: Shape, path: readonly string[]): readonly string[] {
  const inner = path
    .filter((key) => !/^\d+$/u.test(key))
    .reduce<Shape | null>((outer, key) => outer?.[key] ?? null, shape);
  return Object.keys(inner ?? {});
}

function asPath(path: readonly string[]): string {
  return path.map((key, index) => (/^\d+$/u.test(key) ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}
