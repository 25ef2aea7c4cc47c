/** A stream of numbers that the seed alone decides. */
export interface Random {
  /** @returns A number from 0 up to, not including, 1. */
  next(): number;
  /** @returns A whole number between the bounds, both included. */
  integer(minimum: number, maximum: number): number;
  /** @returns True in that share of the calls. */
  chance(share: number): boolean;
  /** @returns One of the items. */
  pick<T>(items: readonly [T, ...T[]]): T;
  /** @returns So many hexadecimal digits. */
  hex(digits: number): string;
  /** @returns A version 4 UUID. */
  uuid(): string;
}

/**
 * Makes a random stream: the sfc32 generator, started from the seed's FNV-1a hash.
 * @param seed - Any text; the same one gives the same stream.
 * @returns The stream.
 */
export function createRandom(seed: string): Random {
  const next = sfc32(hash(seed));
  const integer = (minimum: number, maximum: number): number =>
    minimum + Math.floor(next() * (maximum - minimum + 1));
  const hex = (digits: number): string => {
    let text = "";
    while (text.length < digits)
      text += Math.floor(next() * 2 ** 32)
        .toString(16)
        .padStart(8, "0");
    return text.slice(0, digits);
  };
  return {
    next,
    integer,
    hex,
    chance: (share) => next() < share,
    pick: (items) => items[integer(0, items.length - 1)] ?? items[0],
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${integer(8, 11).toString(16)}${hex(3)}-${hex(12)}`,
  };
}

function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(text)) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}

function sfc32(seed: number): () => number {
  let [a, b, c, counter] = [seed, 0x9e3779b9, 0x243f6a88, 1];
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) step();
  return step;
}
