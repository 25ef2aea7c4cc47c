import { uuidWords } from "./uuid-words.ts";

/** Words of 32 bits in an ID. */
const WORDS = 4;
const PARTS = 256;
const FIRST_PLACES = 16;
/** A part grows when it is so full. */
const FULLEST = 0.82;
/** A small part doubles; a large one grows by less, so that little stays empty. */
const SMALL_PLACES = 512;
const GROWTH = { small: 2, large: 1.125 } as const;
const TWO_32 = 2 ** 32;

/** A table with open addressing: each place holds the four words of an ID, or zeros. */
interface Part {
  words: Uint32Array;
  size: number;
}

/**
 * A set of IDs that takes about 21 bytes for each UUID: all its bits are kept in tables outside of the heap, and compared.
 * An ID of another form is kept as text.
 */
export class IdSet {
  readonly #parts: Part[] = [];
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
    const hash = hashOf(this.#id, 0);
    const part = (this.#parts[hash % PARTS] ??= { words: new Uint32Array(FIRST_PLACES * WORDS), size: 0 });
    const at = placeOf(part.words, this.#id, 0, hash);
    if (!isFree(part.words, at)) return false;
    copy(this.#id, 0, part.words, at);
    part.size += 1;
    this.#uuids += 1;
    if (part.size * WORDS > part.words.length * FULLEST) grow(part);
    return true;
  }
}

function grow(part: Part): void {
  const places = part.words.length / WORDS;
  const growth = places < SMALL_PLACES ? GROWTH.small : GROWTH.large;
  const words = new Uint32Array(Math.ceil(places * growth) * WORDS);
  for (let from = 0; from < part.words.length; from += WORDS) {
    if (isFree(part.words, from)) continue;
    copy(part.words, from, words, placeOf(words, part.words, from, hashOf(part.words, from)));
  }
  part.words = words;
}

/** Where an ID is in a table, or the free place where it belongs. */
function placeOf(words: Uint32Array, ids: Uint32Array, id: number, hash: number): number {
  let at = Math.floor((hash / TWO_32) * (words.length / WORDS)) * WORDS;
  while (!isFree(words, at) && !isSame(words, at, ids, id)) at = at + WORDS === words.length ? 0 : at + WORDS;
  return at;
}

function isFree(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

function isSame(words: Uint32Array, at: number, ids: Uint32Array, id: number): boolean {
  return (
    words[at] === ids[id] &&
    words[at + 1] === ids[id + 1] &&
    words[at + 2] === ids[id + 2] &&
    words[at + 3] === ids[id + 3]
  );
}

function copy(ids: Uint32Array, id: number, words: Uint32Array, at: number): void {
  for (let word = 0; word < WORDS; word++) words[at + word] = ids[id + word] ?? 0;
}

/** Mixes all bits of an ID, since IDs may be made of counted numbers. It only says where to look. */
function hashOf(ids: Uint32Array, id: number): number {
  let hash = 0x9e3779b9;
  for (let word = 0; word < WORDS; word++) {
    hash = Math.imul(hash ^ (ids[id + word] ?? 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}
