import { writingsOf } from "./secret-writings.ts";

/** Replaces known secrets in a text. */
export type Redact = (text: string) => string;

/** Replaces the secrets that it knows, and learns more of them. */
export interface Redactor {
  (text: string): string;
  /** Adds secrets that came to be known later, such as a token that was issued. */
  readonly learn: (secrets: readonly (string | undefined)[]) => void;
}

const SHORTEST_SECRET = 4;
const MASK = "[secret]";

/** So many letters of a longer secret are hidden as well: servers cut what they echo, and break it into lines. */
const FRAGMENT = 12;

/** Fragments are known of the beginning only, lest a secret that is a whole document cost its weight many times over. */
const FRAGMENTED = 10_000;

/** From where to where a text is hidden. */
type Span = readonly [from: number, to: number];

/** A secret as it goes out in a header, which holds no line breaks: one that was read with its line's end is echoed so. */
function asHeader(secret: string): string {
  return secret.replaceAll(/[^\t\x20-\x7E\x80-\xFF]/gu, "").trim();
}

/**
 * Makes a function that hides the given secrets wherever they stand, in every writing that servers echo them in, and
 * also parts of them.
 * @param secrets - Values to hide; those shorter than four characters are passed over, since hiding them would
 * garble every text and reveal them by their gaps.
 * @returns The text with each secret replaced by `[secret]`.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redactor {
  const writings = new Set<string>();
  const fragments = new Set<string>();
  function learn(more: readonly (string | undefined)[]): void {
    for (const secret of more.flatMap((each = "") => [each, asHeader(each)])) {
      if (secret.length < SHORTEST_SECRET) continue;
      for (const writing of writingsOf(secret)) {
        // What base64 makes of a short secret may be too short to be one.
        if (writing.length < SHORTEST_SECRET) continue;
        writings.add(writing);
        for (const fragment of fragmentsOf(writing)) fragments.add(fragment);
      }
    }
  }
  learn(secrets);
  const redact = (text: string): string =>
    masked(text, [...wholeIn(text, writings), ...partsIn(text, fragments)]);
  return Object.assign(redact, { learn });
}

function fragmentsOf(writing: string): string[] {
  const count = Math.min(writing.length, FRAGMENTED) - FRAGMENT + 1;
  return Array.from({ length: Math.max(0, count) }, (_none, at) => writing.slice(at, at + FRAGMENT));
}

function wholeIn(text: string, writings: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const writing of writings) {
    for (let at = text.indexOf(writing); at >= 0; at = text.indexOf(writing, at + 1)) {
      spans.push([at, at + writing.length]);
    }
  }
  return spans;
}

function partsIn(text: string, fragments: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  if (fragments.size === 0) return spans;
  for (let at = 0; at + FRAGMENT <= text.length; at++) {
    if (fragments.has(text.slice(at, at + FRAGMENT))) spans.push([at, at + FRAGMENT]);
  }
  return spans;
}

/** Spans that overlap hide one stretch. */
function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let shown = "";
  let hidden: Span = [0, 0];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    if (from >= hidden[1]) {
      shown += text.slice(hidden[1], from) + MASK;
      hidden = [from, to];
    } else if (to > hidden[1]) {
      hidden = [hidden[0], to];
    }
  }
  return shown + text.slice(hidden[1]);
}
