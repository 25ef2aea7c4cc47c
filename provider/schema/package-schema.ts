import schema from "../../schema.json" with { type: "json" };

/** The version that schema.json gives the package. */
export const packageVersion = schema.version;

/** The package schema as the engine and the generators take it: JSON text. */
export function packageSchemaText(): string {
  return JSON.stringify(schema);
}
