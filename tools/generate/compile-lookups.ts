import type { ObjectSpec, PackageSchema, PropertySpec } from "./package-schema.ts";

/**
 * Writes what messages about failed checks need to know of the schema: the members of every argument list (for "did
 * you mean"), the settings whose values must not be shown, and what each pattern means in words (its `title`).
 */
export function compileLookups(schema: PackageSchema): string {
  const configuration = schema.config.variables;
  const inputs = Object.entries(schema.functions).map(
    ([token, spec]) => [token, Object.keys(spec.inputs.properties ?? {})] as const,
  );
  const jsonSettings = Object.keys(configuration).filter((name) => configuration[name]?.type !== "string");
  const secretSettings = Object.keys(configuration).filter(
    (name) => configuration[name]?.["secret"] === true,
  );
  return [
    declare("SETTINGS", "Settings of the provider.", Object.keys(configuration), "readonly string[]"),
    declare("JSON_SETTINGS", "Settings that are no texts.", jsonSettings, "readonly string[]"),
    declare("SECRET_SETTINGS", "Settings whose values are never shown.", secretSettings, "readonly string[]"),
    declare(
      "FUNCTION_ARGUMENTS",
      "Arguments of each function, by token.",
      Object.fromEntries(inputs),
      "Readonly<Record<string, readonly string[]>>",
    ),
    declare(
      "PATTERN_MEANINGS",
      "What a value of each pattern is, in words.",
      Object.fromEntries(patternTitles(schema)),
      "Readonly<Record<string, string>>",
    ),
    "/** The members of an object by name; `null` for a plain value. Items of a list have the list's shape. */",
    "export interface Shape {\n  readonly [member: string]: Shape | null;\n}\n",
    declare(
      "OPERATION_LOG_SHAPE",
      "Every member of an operation log.",
      shapeOf(schema, "OperationLog"),
      "Shape",
    ),
  ].join("\n");
}

/** The members of a type, those of the types it refers to included. */
function shapeOf(schema: PackageSchema, type: string): Record<string, unknown> {
  const properties = Object.entries(schema.types[`cbr:index:${type}`]?.properties ?? {});
  return Object.fromEntries(
    properties.map(([name, spec]) => {
      const inner = (spec.$ref ?? spec.items?.$ref)?.replace("#/types/cbr:index:", "");
      return [name, inner === undefined ? null : shapeOf(schema, inner)];
    }),
  );
}

function declare(name: string, description: string, value: unknown, type: string): string {
  return `/** ${description} */\nexport const ${name}: ${type} = ${JSON.stringify(value, undefined, 2)};\n`;
}

function patternTitles(schema: PackageSchema): [string, string][] {
  const objects: ObjectSpec[] = [
    { properties: schema.config.variables },
    ...Object.values(schema.types),
    ...Object.values(schema.functions).flatMap(({ inputs, outputs }) => [inputs, outputs]),
  ];
  const properties = objects.flatMap(({ properties: members = {} }) => Object.entries(members));
  return properties
    .filter(([, { pattern }]) => pattern !== undefined)
    .map(([name, spec]) => titleOf(name, spec));
}

function titleOf(name: string, { pattern, title }: PropertySpec): [string, string] {
  if (typeof title !== "string")
    throw new Error(`schema.json: ${name} has a pattern and no title that says it in words`);
  return [String(pattern), title];
}
