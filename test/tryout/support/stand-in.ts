import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { TriedLanguage } from "./languages.ts";

const INLINE = fileURLToPath(new URL("../inline", import.meta.url));

/** What the shell prints where it goes round a missing host. */
export const STAND_IN_NOTE = "no language host: the program runs inline, through the Automation API";

/**
 * Has a shell do the work of `pulumi up` without a language host. Every other command is the CLI's own.
 * @param desk - Gets a file that the shell reads first.
 * @returns Variables for the shell.
 * @throws {Error} When the language has no way without its host.
 */
export function standIn({ name, inline }: TriedLanguage, desk: string): Record<string, string> {
  if (inline === undefined)
    throw new Error(`there is no host for ${name}, and nothing that stands in for it`);
  const file = join(desk, "stand-in.sh");
  const lines = [
    "pulumi() {",
    `  if [ "$1" != up ]; then command pulumi "$@"; return; fi`,
    `  echo "(${STAND_IN_NOTE})"`,
    `  ${inline}`,
    "}",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return { BASH_ENV: file, INLINE };
}
