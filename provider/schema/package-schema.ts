import schema from "../../schema.json" with { type: "json" };

/** The package schema as the engine and the generators take it: JSON text. */
export function packageSchemaText(): string {
  return JSON.stringify(schema);
}
