/** A table: its header and its rows, cell by cell. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const FENCE = /^(```|~~~)[\s\S]*?^\1\s*$/gmu;

/** Finds the tables of a text. */
export function tablesOf(text: string): Table[] {
  const blocks = prose(text).match(/(?:^\|.*\|[ \t]*\n?)+/gmu) ?? [];
  return blocks.map((block) => {
    const [header = [], , ...rows] = block.trim().split("\n").map(cells);
    return { header, rows };
  });
}

/** What stands between backticks, in order. */
export function codesIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/gu)].map(([, code = ""]) => code);
}

/** Where the links of a text lead, those of images too, addresses on the web left out. */
export function linksOf(text: string): string[] {
  const shown = prose(text).replaceAll(/`[^`\n]*`/gu, "");
  const links = [...shown.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = ""]) => link);
  return links.filter((link) => !/^[a-z]+:/iu.test(link));
}

/** The anchors of the headings of a text, as hosting sites make them; of two that are alike the second has `-1`. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ""] of prose(text).matchAll(/^#{1,6}\s+(.+?)\s*$/gmu)) {
    const anchor = slug(heading);
    let free = anchor;
    for (let number = 1; anchors.has(free); number++) free = `${anchor}-${number}`;
    anchors.add(free);
  }
  return anchors;
}

function slug(heading: string): string {
  const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1").toLowerCase();
  return plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(/\s/gu, "-");
}

function prose(text: string): string {
  return text.replaceAll(FENCE, "");
}

/** A pipe within a cell is written `\|`. */
function cells(row: string): string[] {
  const inner = row.trim().slice(1, -1);
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}
