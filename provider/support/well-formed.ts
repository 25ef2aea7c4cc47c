/**
 * Makes a text what UTF-8 can carry: half a surrogate pair, which a program can write, becomes U+FFFD.
 * @param text - Any.
 */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
