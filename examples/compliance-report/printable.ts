/** What moves a terminal's cursor, changes its colours or turns the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** What takes two columns of a terminal. */
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303F\uFF01-\uFF60]/u;

/** Splits a text where a reader sees a new character. */
const CHARACTERS = new Intl.Segmenter();

/**
 * Makes a text safe to print: names of resources are written by others.
 * @param text - Any text.
 * @returns One line, with U+FFFD for what a terminal would obey.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\uFFFD");
}

/**
 * Fills a cell with spaces up to a width.
 * @param text - Printable.
 * @param width - In columns of a terminal.
 */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/**
 * Counts the columns of a terminal that a text takes; Chinese characters take two.
 * @param text - Printable.
 */
export function columnsOf(text: string): number {
  const characters = [...CHARACTERS.segment(text)];
  return characters.reduce((columns, { segment }) => columns + (WIDE.test(segment) ? 2 : 1), 0);
}
