import schema from "../../schema.json" with { type: "json" };

/** The name and version that schema.json gives the package. */
export const { name: packageName, version: packageVersion } = schema;

/** The package schema as the engine and the generators take it: JSON text. */
export function packageSchemaText(): string {
  return JSON.stringify(schema);
}
