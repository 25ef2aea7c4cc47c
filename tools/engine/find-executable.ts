import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const suffix = process.platform === "win32" ? ".exe" : "";

/** The file name of a program on this system. */
export function executableName(program: string): string {
  return program + suffix;
}

/** True when the file is there and may be run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Looks for a program as a shell would.
 * @param folders - Absolute, in order of precedence.
 * @returns Its absolute path, or undefined.
 */
export function findExecutable(program: string, folders: readonly string[]): string | undefined {
  return folders.map((folder) => join(folder, executableName(program))).find(isExecutable);
}

/**
 * Lists the language hosts in some folders.
 * @returns Their languages, sorted, each once: `["nodejs", "yaml"]`. Helpers such as
 *   `pulumi-language-python-exec` are no hosts.
 */
export function findLanguages(folders: readonly string[]): string[] {
  const languages = new Set<string>();
  for (const folder of new Set(folders)) {
    for (const name of listNames(folder)) {
      const language = /^pulumi-language-([a-z]+)(?:\.exe)?$/.exec(name)?.[1];
      if (language !== undefined && isExecutable(join(folder, name))) languages.add(language);
    }
  }
  return [...languages].sort();
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
