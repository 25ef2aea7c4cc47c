import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A file of the repository. */
export interface Document {
  /** From the root: `docs/errors.md`. */
  readonly path: string;
  readonly text: string;
}

/** Reads a file by its path from the root. */
export function readDocument(path: string): Document {
  return { path, text: readFileSync(`${ROOT}${path}`, "utf8") };
}

/** Reads every file that a pattern names, in order; what is installed, built or generated is left out. */
export function readDocuments(pattern: string): Document[] {
  const exclude = ["**/node_modules/**", "bin/**", "dist/**", "**/generated/**", "**/.venv/**"];
  const paths = globSync(pattern, { cwd: ROOT, exclude });
  return paths.sort().map((path) => readDocument(path.replaceAll("\\", "/")));
}

/** Every page that people read. */
export function readPages(): Document[] {
  return readDocuments("{*.md,{docs,examples,simulator,tools}/**/*.md}");
}

/** The path from the root of what a link in a document leads to. */
export function targetOf({ path }: Document, link: string): string {
  const base = new URL(path, "file:///");
  return decodeURIComponent(new URL(link, base).pathname).slice(1);
}

/** Whether a file or folder is there. */
export function exists(path: string): boolean {
  return globSync(path === "" ? "." : path.replace(/\/$/u, ""), { cwd: ROOT }).length > 0;
}
