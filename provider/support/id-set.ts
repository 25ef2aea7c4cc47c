import { randomFillSync } from "node:crypto";

import { BLOCK_WORDS, Blocks } from "./blocks.ts";
import { uuidWords } from "./uuid-words.ts";

/** Words of 32 bits in an ID, and in what is kept of it. */
const ID_WORDS = 4;
const WORDS = 2;
const BLOCK_PLACES = BLOCK_WORDS / WORDS;
const PARTS = 64;
/** A part grows when it is so full, and then by so much, so that little stays empty. */
const FULLEST = 0.82;
const GROWTH = 0.125;
const TWO_32 = 2 ** 32;
/** So many texts take 1.5 MB; short lists are read before the code that hashes has become fast. */
const FEW = 16_384;

/** A table with open addressing: each place holds the two words of a hash, or zeros. */
interface Part {
  readonly blocks: Uint32Array[];
  size: number;
}

/**
 * A set of IDs that takes about 11 bytes for each of very many UUIDs: it keeps a hash of 64 bits, outside of the heap. Two
 * UUIDs may share it, which among a million happens once in tens of millions of sets, and not again in another set: each
 * hashes in a way of its own. The first thousands are kept as texts, and IDs of another form.
 */
export class IdSet {
  readonly #blocks = new Blocks();
  readonly #parts: Part[] = [];
  readonly #texts = new Set<string>();
  readonly #few: number;
  readonly #seeds = randomFillSync(new Uint32Array(WORDS));
  readonly #id = new Uint32Array(ID_WORDS);
  readonly #hash = new Uint32Array(WORDS);
  /** Holds what a part had while it is put into more blocks. */
  #spare = new Uint32Array(0);
  #hashes = 0;

  /**
   * @param few - So many are kept as texts, 0 or more.
   */
  constructor(few = FEW) {
    this.#few = few;
  }

  /** How many there are. */
  get size(): number {
    return this.#hashes + this.#texts.size;
  }

  /**
   * Adds an ID.
   * @returns Whether it was not there before, as far as a hash can tell: never true for one that was.
   */
  add(id: string): boolean {
    const { size } = this.#texts;
    if (size < this.#few || !uuidWords(id, this.#id)) return this.#texts.add(id).size > size;
    if (this.#texts.has(id)) return false;
    for (let word = 0; word < WORDS; word++) this.#hash[word] = hashOf(this.#id, this.#seeds[word] ?? 0);
    const part = (this.#parts[(this.#hash[0] ?? 0) % PARTS] ??= { blocks: [this.#blocks.take()], size: 0 });
    if (!put(part.blocks, this.#hash, 0)) return false;
    part.size += 1;
    this.#hashes += 1;
    if (part.size > part.blocks.length * BLOCK_PLACES * FULLEST) this.#grow(part.blocks);
    return true;
  }

  #grow(blocks: Uint32Array[]): void {
    const words = blocks.length * BLOCK_WORDS;
    if (this.#spare.length < words) this.#spare = new Uint32Array(words * 2);
    for (const [index, block] of blocks.entries()) {
      this.#spare.set(block, index * BLOCK_WORDS);
      block.fill(0);
    }
    const more = Math.ceil(blocks.length * GROWTH);
    for (let block = 0; block < more; block++) blocks.push(this.#blocks.take());
    for (let at = 0; at < words; at += WORDS) if (!isFree(this.#spare, at)) put(blocks, this.#spare, at);
  }
}

/** Puts a hash where it belongs, unless it is there already. */
function put(blocks: readonly Uint32Array[], hashes: Uint32Array, from: number): boolean {
  const [one, other] = [hashes[from] ?? 0, hashes[from + 1] ?? 0];
  const places = blocks.length * BLOCK_PLACES;
  for (let place = Math.floor((other / TWO_32) * places); ; place = place + 1 === places ? 0 : place + 1) {
    const block = blocks[Math.floor(place / BLOCK_PLACES)];
    const at = (place % BLOCK_PLACES) * WORDS;
    if (block === undefined || (block[at] === one && block[at + 1] === other)) return false;
    if (!isFree(block, at)) continue;
    block[at] = one;
    block[at + 1] = other;
    return true;
  }
}

function isFree(words: Uint32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0;
}

/** Mixes all bits of an ID, since IDs may be made of counted numbers. It is never 0, which stands for a free place. */
function hashOf(id: Uint32Array, seed: number): number {
  let hash = seed;
  for (let word = 0; word < ID_WORDS; word++) {
    hash = Math.imul(hash ^ (id[word] ?? 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0 || 1;
}
