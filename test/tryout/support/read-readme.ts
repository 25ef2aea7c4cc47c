/** What a README tells its reader to do. */
export interface Instructions {
  /** What to write into which file, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** What to type, line by line: all `sh` blocks, in order. */
  readonly commands: readonly string[];
}

const FENCE = /^```(\w+)\n(.*?)^```$/gmsu;

/**
 * A part of a README.
 * @param heading - Of the second level.
 * @throws {Error} When there is no such heading.
 */
export function sectionOf(text: string, heading: string): string {
  const section = text.split(/^## /mu).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`the README has no heading "${heading}"`);
  return section;
}

/**
 * Reads the instructions of a README. A block with another language than `sh` is a file when the paragraph before it ends
 * with a colon: the last name between backticks in that paragraph is its path. Other blocks are only shown.
 * @throws {Error} When two blocks are the same file.
 */
export function readReadme(text: string): Instructions {
  const files = new Map<string, string>();
  const commands: string[] = [];
  for (const { 1: language, 2: content = "", index } of text.matchAll(FENCE)) {
    if (language === "sh") {
      commands.push(...content.trimEnd().split("\n"));
      continue;
    }
    const path = fileNamedIn(text.slice(0, index).trimEnd().split("\n\n").at(-1) ?? "");
    if (path === undefined) continue;
    if (files.has(path)) throw new Error(`the README writes ${path} twice`);
    files.set(path, content);
  }
  return { files, commands };
}

function fileNamedIn(paragraph: string): string | undefined {
  if (!paragraph.endsWith(":")) return undefined;
  return [...paragraph.matchAll(/`([^`]+)`/gu)].at(-1)?.[1];
}
