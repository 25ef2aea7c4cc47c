import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Files by their path within a folder, with slashes. */
export type FolderContent = ReadonlyMap<string, string>;

/**
 * Reads every file of a folder.
 * @param folder - Absolute; none when it is not there.
 */
export function readFolder(folder: string): Map<string, string> {
  const content = new Map<string, string>();
  if (!existsSync(folder)) return content;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    content.set(file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file, "utf8"));
  }
  return content;
}

/**
 * Puts content in the place of what a folder has under version control; what was built beside it stays.
 * @param folder - Absolute.
 * @param content - What it is to have.
 */
export function replaceFolder(folder: string, content: FolderContent): void {
  mkdirSync(folder, { recursive: true });
  for (const path of listed(folder)) if (!content.has(path)) rmSync(join(folder, path), { force: true });
  for (const [path, text] of content) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Compares what a folder has under version control with what it is to have.
 * @param folder - Absolute.
 * @param content - What it is to have.
 * @returns The paths that differ, sorted.
 */
export function compareFolder(folder: string, content: FolderContent): string[] {
  const there = new Set(listed(folder));
  const missing = [...content.keys()].filter((path) => !there.has(path));
  const other = [...there].filter((path) => content.get(path) !== textOf(join(folder, path)));
  return [...new Set([...missing, ...other])].sort();
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Files that are committed, or would be: what is ignored was built. */
function listed(folder: string): string[] {
  const flags = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  return execFileSync("git", flags, { cwd: folder, encoding: "utf8" })
    .split("\0")
    .filter((path) => path !== "");
}
