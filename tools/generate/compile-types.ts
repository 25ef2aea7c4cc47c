import { compile } from "json-schema-to-typescript";

import type { JsonSchema } from "./to-json-schema.ts";

/**
 * Writes the TypeScript types of every definition, with their descriptions.
 * @param schema - The translated package schema.
 * @returns TypeScript source with one exported type for each definition.
 */
export async function compileTypes(schema: JsonSchema): Promise<string> {
  const definitions = schema["definitions"] as Record<string, JsonSchema>;
  const root = {
    title: "PackageTypes",
    description: "Every type of the package, by name.",
    type: "object",
    additionalProperties: false,
    definitions: Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, typed(each)])),
  };
  const source = await compile(root as Parameters<typeof compile>[0], "PackageTypes", {
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    bannerComment: "",
    format: false,
  });
  return source.replace(ROOT_TYPE, "").replace(ORIGIN_NOTE, "");
}

/** The root that only holds the definitions, and the compiler's note at each definition that it came from there. */
const ROOT_TYPE =
  /\/\*\*\n \* Every type of the package, by name\.\n \*\/\nexport interface PackageTypes \{\s*\}\n/u;
const ORIGIN_NOTE =
  / \*\s*\n \* This interface was referenced by `PackageTypes`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/gu;

/**
 * References become type names, so that a described reference is not copied under a second name; an open enum keeps
 * its listed values for completion: `OperationStatus | (string & {})`.
 */
function typed(schema: JsonSchema): JsonSchema {
  const { $ref, anyOf, ...rest } = schema;
  const copy = Object.fromEntries(
    Object.entries(rest).map(([keyword, value]) => [keyword, typedValue(value)]),
  );
  if (typeof $ref === "string") return { ...copy, tsType: referenced($ref) };
  const listed = (anyOf as readonly JsonSchema[] | undefined)?.find((each) => each["$ref"] !== undefined);
  return listed === undefined
    ? copy
    : { ...copy, tsType: `${referenced(String(listed["$ref"]))} | (string & {})` };
}

function typedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typedValue);
  return typeof value === "object" && value !== null ? typed(value as JsonSchema) : value;
}

function referenced(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}
