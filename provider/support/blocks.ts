/** Words of 32 bits in a block: 4 KiB. */
export const BLOCK_WORDS = 1024;

const SLAB_BLOCKS = 64;

/**
 * Hands out blocks of zeros for what grows and is kept for long. They are cut from slabs and never given back one by one, so
 * that no holes are left between them. The slabs are shared memory since V8 does not count that: it would let as much
 * garbage more lie as is kept.
 */
export class Blocks {
  #slab = new SharedArrayBuffer(0);
  #used = 0;

  /** One more block, of 1024 words. */
  take(): Uint32Array {
    const bytes = BLOCK_WORDS * Uint32Array.BYTES_PER_ELEMENT;
    if (this.#used === this.#slab.byteLength) {
      this.#slab = new SharedArrayBuffer(SLAB_BLOCKS * bytes);
      this.#used = 0;
    }
    const block = new Uint32Array(this.#slab, this.#used, BLOCK_WORDS);
    this.#used += bytes;
    return block;
  }
}
