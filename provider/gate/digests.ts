/** Bytes of a SHA-256 digest. */
const BYTES = 32;
const CHUNK_DIGESTS = 4096;
/** Digests are sorted by their first two bytes first: those are as good as drawn by chance. */
const GROUPS = 65_536;
/** Fewer are sorted at once. */
const FEW = 10_000;

/** Digests, at 32 bytes each, outside of the heap. */
export class Digests {
  readonly #chunks: Buffer[] = [];
  #size = 0;

  /**
   * Adds one.
   * @param digest - A character for each byte.
   */
  add(digest: string): void {
    const place = this.#size % CHUNK_DIGESTS;
    if (place === 0) this.#chunks.push(Buffer.allocUnsafeSlow(CHUNK_DIGESTS * BYTES));
    this.#chunks.at(-1)?.write(digest, place * BYTES, "latin1");
    this.#size += 1;
  }

  /** All of them, in the order of their bytes. */
  *sorted(): Generator<Buffer> {
    if (this.#size < FEW) {
      const all = Array.from({ length: this.#size }, (_none, index) => this.#at(index));
      yield* all.sort((one, other) => one.compare(other));
      return;
    }
    const ends = this.#groupEnds();
    const order = new Uint32Array(this.#size);
    const next = ends.slice();
    for (let index = this.#size - 1; index >= 0; index--) {
      const group = this.#at(index).readUInt16BE();
      const place = (next[group] ?? 0) - 1;
      next[group] = place;
      order[place] = index;
    }
    let begin = 0;
    for (const end of ends) {
      const group = Array.from(order.subarray(begin, end), (index) => this.#at(index));
      yield* group.sort((one, other) => one.compare(other));
      begin = end;
    }
  }

  /** Where each group of digests with the same two first bytes ends. */
  #groupEnds(): Uint32Array {
    const ends = new Uint32Array(GROUPS);
    for (let index = 0; index < this.#size; index++) {
      const group = this.#at(index).readUInt16BE();
      ends[group] = (ends[group] ?? 0) + 1;
    }
    for (let group = 1; group < GROUPS; group++) ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0);
    return ends;
  }

  #at(index: number): Buffer {
    const place = (index % CHUNK_DIGESTS) * BYTES;
    const chunk = this.#chunks[Math.floor(index / CHUNK_DIGESTS)];
    if (chunk === undefined) throw new RangeError(`there is no digest ${index}`);
    return chunk.subarray(place, place + BYTES);
  }
}
