import { wellFormed } from "./well-formed.ts";

/** Replaces known secrets in a text. */
export type Redact = (text: string) => string;

const SHORTEST_SECRET = 4;
const MASK = "[secret]";

/**
 * Makes a function that hides the given secrets wherever they stand, also percent-encoded, base64 and JSON-escaped.
 * @param secrets - Values to hide; those shorter than four characters are passed over, since hiding them would
 * garble every text and reveal them by their gaps.
 * @returns The text with each secret replaced by `[secret]`.
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const shapes = new Set<string>();
  for (const secret of secrets) {
    if (secret === undefined || secret.length < SHORTEST_SECRET) continue;
    shapes.add(secret);
    shapes.add(encodeURIComponent(wellFormed(secret)));
    shapes.add(JSON.stringify(secret).slice(1, -1));
    shapes.add(Buffer.from(secret).toString("base64"));
  }
  const longestFirst = [...shapes].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((shown, shape) => shown.replaceAll(shape, MASK), text);
}
