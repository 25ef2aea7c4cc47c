import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { sha256Of } from "./sha256-of.ts";

/**
 * Writes `SHA256SUMS` as `sha256sum --check` reads it.
 * @param folder - Absolute; it gets the file.
 * @param files - What is summed, by paths in the folder.
 * @returns The file's name.
 */
export async function writeSums(folder: string, files: readonly string[]): Promise<string> {
  const lines = await Promise.all(
    files.map(async (name) => `${await sha256Of(join(folder, name))}  ${name}\n`),
  );
  await writeFile(join(folder, "SHA256SUMS"), lines.join(""));
  return "SHA256SUMS";
}
