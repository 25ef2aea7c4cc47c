import { readFileSync, writeFileSync } from "node:fs";

import { format, resolveConfig } from "prettier";

/** Where a table stands in a page, by its name. */
const place = (name: string): RegExp =>
  new RegExp(`(<!-- ${name}: written by make bench -->\\n)[^]*?(<!-- end of ${name} -->)`, "u");

/**
 * Puts tables into a page of the documentation, each between the two comments that name it.
 * @param file - Of the page.
 * @param tables - As Markdown, by name.
 * @throws {Error} When the page has no place for one of them.
 */
export async function writeTables(file: string, tables: Readonly<Record<string, string>>): Promise<void> {
  const page = Object.entries(tables).reduce(
    (text, [name, table]) => {
      if (!place(name).test(text)) throw new Error(`${file} has no place for the table ${name}`);
      return text.replace(place(name), (_all, begin: string, end: string) => `${begin}\n${table}\n\n${end}`);
    },
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, await format(page, { ...(await resolveConfig(file)), parser: "markdown" }));
}
