const LENGTH = 36;
const DASHES = [8, 13, 18, 23];
const DASH = 0x2d;
const DIGITS_OF_WORD = 8;
/** Beyond the four bits of a digit, so that one of them shows in all digits joined by `or`. */
const NO_DIGIT = 0x80;

const VALUES = new Uint8Array(128).fill(NO_DIGIT);
for (const [value, digit] of Array.from("0123456789abcdef").entries()) VALUES[digit.charCodeAt(0)] = value;

/** Where the 32 digits stand. */
const PLACES = Uint8Array.from(
  Array.from({ length: LENGTH }, (_none, at) => at).filter((at) => !DASHES.includes(at)),
);

/**
 * Reads a UUID as it is mostly written: in small letters, with four dashes.
 * @param id - Any text.
 * @param words - Receives its words of 32 bits; it has room for the four of them.
 * @returns Whether it is one that is not all zeros; each text that is has words of its own.
 */
export function uuidWords(id: string, words: Uint32Array): boolean {
  if (id.length !== LENGTH) return false;
  for (const at of DASHES) if (id.charCodeAt(at) !== DASH) return false;
  let every = 0;
  let any = 0;
  for (let index = 0; index < words.length; index++) {
    let word = 0;
    for (let digit = index * DIGITS_OF_WORD; digit < (index + 1) * DIGITS_OF_WORD; digit++) {
      const value = VALUES[id.charCodeAt(PLACES[digit] ?? 0)] ?? NO_DIGIT;
      every |= value;
      word = (word << 4) | value;
    }
    words[index] = word;
    any |= word;
  }
  return every < NO_DIGIT && any !== 0;
}
