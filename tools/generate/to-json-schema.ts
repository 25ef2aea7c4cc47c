import {
  inputsOf,
  type ObjectSpec,
  type PackageSchema,
  type PropertySpec,
  type TypeSpec,
} from "./package-schema.ts";

/** A JSON Schema, draft-07. */
export type JsonSchema = Record<string, unknown>;

/** Keywords that mean the same in both worlds and are carried over as they stand. */
const SHARED_KEYWORDS = [
  "type",
  "description",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "uniqueItems",
] as const;

/** Whether an object admits members that the schema does not name: inputs do not, answers do. */
type Members = "closed" | "open";

/**
 * Translates the Pulumi package schema into one JSON Schema whose definitions are the types of the package, the
 * configuration, arguments and results of every function, and inputs and state of every resource.
 *
 * Pulumi writes an enum as a list of objects, which a JSON-Schema validator would read as "no value is valid", and an
 * open enum as `oneOf` of string and enum, which no listed value would pass, as it matches both.
 */
export function toJsonSchema(schema: PackageSchema): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const given = inputTypes(schema);
  for (const [token, spec] of Object.entries(schema.types)) {
    definitions[memberOf(token)] = typeSchema(spec, given.has(token) ? "closed" : "open");
  }
  for (const [token, { inputs, outputs }] of Object.entries(schema.functions)) {
    const name = capitalised(memberOf(token));
    definitions[`${name}Args`] = objectSchema(inputs, "closed");
    definitions[`${name}Result`] = objectSchema(outputs, "open");
  }
  for (const [token, spec] of Object.entries(schema.resources)) {
    definitions[`${memberOf(token)}Args`] = objectSchema(inputsOf(spec), "closed");
    definitions[`${memberOf(token)}State`] = objectSchema(spec, "open");
  }
  definitions["ProviderConfiguration"] = objectSchema(
    { description: schema.provider.description, properties: schema.config.variables },
    "closed",
  );
  return { $id: schema.name, definitions };
}

/** The tokens of the types that a program writes: those that inputs refer to, and what these refer to. */
function inputTypes(schema: PackageSchema): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ properties = {} }: ObjectSpec): void => {
    for (const spec of Object.values(properties)) {
      const token = (spec.$ref ?? spec.items?.$ref)?.replace("#/types/", "");
      if (token === undefined || found.has(token)) continue;
      found.add(token);
      visit(schema.types[token] ?? {});
    }
  };
  for (const { inputs } of Object.values(schema.functions)) visit(inputs);
  for (const resource of Object.values(schema.resources)) visit(inputsOf(resource));
  return found;
}

function typeSchema(spec: TypeSpec, members: Members): JsonSchema {
  if (spec.enum === undefined) return objectSchema(spec, members);
  return { type: spec.type, description: enumDescription(spec), enum: spec.enum.map(({ value }) => value) };
}

function enumDescription({ description = "", enum: values = [] }: TypeSpec): string {
  const lines = values.map((each) => `- \`${each.value}\`: ${each.description}`);
  return [description, "", ...lines].join("\n");
}

function objectSchema(spec: ObjectSpec, members: Members): JsonSchema {
  const properties = Object.entries(spec.properties ?? {});
  return {
    type: "object",
    description: spec.description ?? "",
    properties: Object.fromEntries(properties.map(([name, property]) => [name, propertySchema(property)])),
    required: spec.required ?? [],
    ...(members === "closed" ? { additionalProperties: false } : {}),
  };
}

function propertySchema(spec: PropertySpec): JsonSchema {
  const translated: JsonSchema = {};
  for (const keyword of SHARED_KEYWORDS) if (spec[keyword] !== undefined) translated[keyword] = spec[keyword];
  if (spec.$ref !== undefined) translated["$ref"] = `#/definitions/${memberOf(spec.$ref)}`;
  if (spec.items !== undefined) translated["items"] = propertySchema(spec.items);
  if (spec.additionalProperties !== undefined)
    translated["additionalProperties"] = propertySchema(spec.additionalProperties);
  if (spec.oneOf !== undefined) translated["anyOf"] = spec.oneOf.map(propertySchema);
  return translated;
}

/** `cbr:index:OperationLog` and `#/types/cbr:index:OperationLog` → `OperationLog`. */
function memberOf(token: string): string {
  return token.slice(token.lastIndexOf(":") + 1);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
