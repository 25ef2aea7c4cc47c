import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

import type { JsonSchema } from "./to-json-schema.ts";

/**
 * Compiles one standalone validator for each definition that a value is checked against at run time.
 * @param schema - The translated package schema.
 * @param validators - Name of the exported function → name of the definition.
 * @returns CommonJS source: the validators need ajv's small run-time helpers, which exist as CommonJS only.
 */
export function compileValidators(schema: JsonSchema, validators: Readonly<Record<string, string>>): string {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: false,
    code: { source: true, lines: true },
  });
  ajv.addSchema(bare(schema) as JsonSchema);
  const references = Object.entries(validators).map(([name, definition]) => [
    name,
    `${String(schema["$id"])}#/definitions/${definition}`,
  ]);
  return standaloneCode.default(ajv, Object.fromEntries(references) as Record<string, string>);
}

/** Leaves out what no check needs: descriptions, and the listed values of an open enum, which any string passes. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  const { anyOf, ...rest } = schema as JsonSchema;
  const kept = Object.entries(rest).filter(
    ([keyword, value]) => !(keyword === "description" && isText(value)),
  );
  const copy = Object.fromEntries(kept.map(([keyword, value]) => [keyword, bare(value)]));
  return anyOf === undefined ? copy : { ...copy, type: "string" };
}

/** A property may be called `description`; the keyword of that name holds a text. */
function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Declares what the compiled validators export. */
export function declareValidators(validators: Readonly<Record<string, string>>): string {
  return [
    'import type { ValidateFunction } from "ajv";',
    'import type * as types from "./types.ts";',
    "",
    ...Object.entries(validators).map(
      ([name, definition]) => `export declare const ${name}: ValidateFunction<types.${definition}>;`,
    ),
    "",
  ].join("\n");
}
