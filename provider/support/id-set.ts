import { uuidWords } from "./uuid-words.ts";

/** Words of 32 bits in an ID. */
const WORDS = 4;
const PARTS = 256;
const FIRST_PLACES = 8;
/** A part grows by a quarter when it is so full, so that little stays empty. */
const FULLEST = 0.85;
const GROWTH = 1.25;
const TWO_32 = 2 ** 32;

/** A table with open addressing: each place holds the four words of an ID, or zeros. */
interface Part {
  words: Uint32Array;
  size: number;
}

/**
 * A set of IDs that takes about 20 bytes for each UUID: all its bits are kept in tables outside of the heap, and compared. An
 * ID of another form is kept as text.
 */
export class IdSet {
  readonly #parts = new Map<number, Part>();
  readonly #others = new Set<string>();
  readonly #id = new Uint32Array(WORDS);
  #uuids = 0;

  /** How many there are. */
  get size(): number {
    return this.#uuids + this.#others.size;
  }

  /**
   * Adds an ID.
   * @returns Whether it was not there before.
   */
  add(id: string): boolean {
    if (!uuidWords(id, this.#id)) {
      const before = this.#others.size;
      return this.#others.add(id).size > before;
    }
    const { part, at } = this.#find();
    if (!isFree(part.words, at)) return false;
    part.words.set(this.#id, at);
    part.size += 1;
    this.#uuids += 1;
    if (part.size * WORDS > part.words.length * FULLEST) grow(part);
    return true;
  }

  /** Whether an ID is there. */
  has(id: string): boolean {
    if (!uuidWords(id, this.#id)) return this.#others.has(id);
    const { part, at } = this.#find();
    return !isFree(part.words, at);
  }

  /** Where the ID that was read last is, or belongs. */
  #find(): { readonly part: Part; readonly at: number } {
    const hash = hashOf(this.#id);
    const known = this.#parts.get(hash % PARTS);
    const part = known ?? { words: new Uint32Array(FIRST_PLACES * WORDS), size: 0 };
    if (known === undefined) this.#parts.set(hash % PARTS, part);
    return { part, at: placeOf(part.words, this.#id, hash) };
  }
}

function grow(part: Part): void {
  const places = Math.ceil((part.words.length / WORDS) * GROWTH);
  const words = new Uint32Array(places * WORDS);
  for (let from = 0; from < part.words.length; from += WORDS) {
    if (isFree(part.words, from)) continue;
    const id = part.words.subarray(from, from + WORDS);
    words.set(id, placeOf(words, id, hashOf(id)));
  }
  part.words = words;
}

/** Where an ID is, or the free place where it belongs. */
function placeOf(words: Uint32Array, id: Uint32Array, hash: number): number {
  let at = Math.floor((hash / TWO_32) * (words.length / WORDS)) * WORDS;
  while (!isFree(words, at) && !isAt(words, at, id)) at = at + WORDS === words.length ? 0 : at + WORDS;
  return at;
}

function isFree(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

function isAt(words: Uint32Array, at: number, id: Uint32Array): boolean {
  return words[at] === id[0] && words[at + 1] === id[1] && words[at + 2] === id[2] && words[at + 3] === id[3];
}

/** Mixes all bits of an ID, since IDs may be made of counted numbers. It only says where to look. */
function hashOf(id: Uint32Array): number {
  let hash = 0x9e3779b9;
  for (const word of id) {
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
