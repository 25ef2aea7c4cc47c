import { wellFormed } from "./well-formed.ts";

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

/** A secret as it goes out in a header, which holds no line breaks: one that was read with its line's end is echoed so. */
function asHeader(secret: string): string {
  return secret.replaceAll(/[^\t\x20-\x7E\x80-\xFF]/gu, "").trim();
}

/**
 * Makes a function that hides the given secrets wherever they stand, also percent-encoded, base64, JSON-escaped and as
 * headers carry them.
 * @param secrets - Values to hide; those shorter than four characters are passed over, since hiding them would
 * garble every text and reveal them by their gaps.
 * @returns The text with each secret replaced by `[secret]`.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redactor {
  const shapes = new Set<string>();
  let longestFirst: readonly string[] = [];
  function learn(more: readonly (string | undefined)[]): void {
    for (const secret of more.flatMap((each = "") => [each, asHeader(each)])) {
      if (secret.length < SHORTEST_SECRET) continue;
      shapes.add(secret);
      shapes.add(encodeURIComponent(wellFormed(secret)));
      shapes.add(JSON.stringify(secret).slice(1, -1));
      shapes.add(Buffer.from(secret).toString("base64"));
    }
    longestFirst = [...shapes].sort((a, b) => b.length - a.length);
  }
  learn(secrets);
  const redact = (text: string): string =>
    longestFirst.reduce((shown, shape) => shown.replaceAll(shape, MASK), text);
  return Object.assign(redact, { learn });
}
