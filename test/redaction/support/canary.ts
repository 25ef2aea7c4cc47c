import { randomInt } from "node:crypto";

/** Replays a run: `CBR_CANARY_SEED=… npx mocha 'test/redaction/**'`. */
const SEED = process.env["CBR_CANARY_SEED"] ?? String(randomInt(2 ** 31));

/** What a failed test is to be run with again. */
export const REPLAY = `replay with CBR_CANARY_SEED=${SEED}`;

const PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** What JSON, HTML, percent-encoding, forms and base64 write in another way. */
const CHANGED = `"\\/+=%&<>'!*() ?~#@:`;
const CHINESE = "云备份密钥口令财务项目租户委托签名";

/** Makes secrets that nobody has seen before, the same ones for the same seed and label. */
export interface Canaries {
  /** Letters and digits, as access keys are. */
  plain(length?: number): string;
  /** What may stand in a header: letters, digits and all that encodings change. */
  spiky(length?: number): string;
  /** The same with Chinese between. */
  chinese(length?: number): string;
}

/**
 * Makes the canaries of one test.
 * @param label - Of the test.
 */
export function canariesFor(label: string): Canaries {
  const random = generator(`${SEED} ${label}`);
  const pick = (alphabet: string): string => alphabet[Math.floor(random() * alphabet.length)] ?? "";
  const some = (length: number, each: (index: number) => string): string =>
    Array.from({ length }, (_none, index) => each(index)).join("");
  return {
    plain: (length = 24) => some(length, () => pick(PLAIN)),
    // Neither end is a space, which servers take off a header.
    spiky: (length = 32) =>
      some(length, (index) => pick(index % 3 === 1 && index < length - 1 ? CHANGED : PLAIN)),
    chinese: (length = 32) => some(length, (index) => pick([PLAIN, CHINESE, CHANGED][index % 3] ?? "")),
  };
}

/** Mulberry32: small, and good enough to be different every time. */
function generator(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
