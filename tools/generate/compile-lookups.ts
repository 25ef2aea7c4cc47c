import { inputsOf, type ObjectSpec, type PackageSchema, type PropertySpec } from "./package-schema.ts";

/**
 * Writes what messages about failed checks need to know of the schema: the members of all inputs (for "did you
 * mean"), the settings whose values must not be shown, and what each pattern means in words (its `title`).
 */
export function compileLookups(schema: PackageSchema): string {
  const configuration = schema.config.variables;
  const inputs = [
    ...Object.entries(schema.functions).map(([token, spec]) => [token, spec.inputs] as const),
    ...Object.entries(schema.resources).map(([token, spec]) => [token, inputsOf(spec)] as const),
  ].map(([token, spec]) => [token, shapeOf(schema, spec)] as const);
  const jsonSettings = Object.keys(configuration).filter((name) => configuration[name]?.type !== "string");
  const secretSettings = Object.keys(configuration).filter(
    (name) => configuration[name]?.["secret"] === true,
  );
  return [
    declare("PACKAGE_VERSION", "The version of the package.", schema.version, "string"),
    declare("JSON_SETTINGS", "Settings that are no texts.", jsonSettings, "readonly string[]"),
    declare("SECRET_SETTINGS", "Settings whose values are never shown.", secretSettings, "readonly string[]"),
    declare(
      "PATTERN_MEANINGS",
      "What a value of each pattern is, in words.",
      Object.fromEntries(patternTitles(schema)),
      "Readonly<Record<string, string>>",
    ),
    "/** The members of an object by name; `null` for a plain value. Items of a list have the list's shape. */",
    "export interface Shape {\n  readonly [member: string]: Shape | null;\n}\n",
    declare("SETTINGS", "Settings of the provider.", shapeOf(schema, { properties: configuration }), "Shape"),
    declare(
      "INPUT_SHAPES",
      "Inputs of each function and resource, by token.",
      Object.fromEntries(inputs),
      "Readonly<Record<string, Shape>>",
    ),
    declare(
      "OPERATION_LOG_SHAPE",
      "Every member of an operation log.",
      shapeOf(schema, schema.types["cbr:index:OperationLog"] ?? {}),
      "Shape",
    ),
  ].join("\n");
}

/** The members of an object, those of the types it refers to included. */
function shapeOf(schema: PackageSchema, { properties = {} }: ObjectSpec): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, spec]) => {
      const inner = schema.types[(spec.$ref ?? spec.items?.$ref ?? "").replace("#/types/", "")];
      return [name, inner?.properties === undefined ? null : shapeOf(schema, inner)];
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
    ...Object.values(schema.resources).flatMap((resource) => [inputsOf(resource), resource]),
  ];
  const properties = objects.flatMap(({ properties: members = {} }) => Object.entries(members));
  return properties
    .flatMap(([name, spec]) => [[name, spec] as const, [`${name}[]`, spec.items ?? {}] as const])
    .filter(([, { pattern }]) => pattern !== undefined)
    .map(([name, spec]) => titleOf(name, spec));
}

function titleOf(name: string, { pattern, title }: PropertySpec): [string, string] {
  if (typeof title !== "string")
    throw new Error(`schema.json: ${name} has a pattern and no title that says it in words`);
  return [String(pattern), title];
}
