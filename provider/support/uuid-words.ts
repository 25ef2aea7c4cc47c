const LENGTH = 36;
const DASHES = new Set([8, 13, 18, 23]);
const DIGITS_OF_WORD = 8;
const NO_DIGIT = 255;

const VALUES = new Uint8Array(128).fill(NO_DIGIT);
for (const [value, digit] of Array.from("0123456789abcdef").entries()) VALUES[digit.charCodeAt(0)] = value;

/**
 * Reads a UUID as it is mostly written: in small letters, with four dashes.
 * @param id - Any text.
 * @param words - Receives its four words of 32 bits.
 * @returns Whether it is one that is not all zeros; each text that is has words of its own.
 */
export function uuidWords(id: string, words: Uint32Array): boolean {
  if (id.length !== LENGTH) return false;
  let digits = 0;
  let word = 0;
  let any = 0;
  for (let at = 0; at < LENGTH; at++) {
    const code = id.charCodeAt(at);
    if (DASHES.has(at)) {
      if (code !== 0x2d) return false;
      continue;
    }
    const value = VALUES[code] ?? NO_DIGIT;
    if (value === NO_DIGIT) return false;
    word = (word << 4) | value;
    digits += 1;
    if (digits % DIGITS_OF_WORD > 0) continue;
    words[digits / DIGITS_OF_WORD - 1] = word;
    any |= word;
    word = 0;
  }
  return any !== 0;
}
