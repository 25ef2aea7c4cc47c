/** Bytes that are kept of each digest: the first ones. */
const BYTES = 16;
/** Digests with the same first byte make a part: they are as good as drawn by chance, so that all parts are as long. */
const PARTS = 256;
/** A part is kept in chunks, of which the first one is small. */
const CHUNK_DIGESTS = { first: 16, further: 256 } as const;

/** A part of the digests: its chunks, and how many bytes of the last one are in use. */
interface Part {
  readonly chunks: Buffer[];
  used: number;
}

/** The first halves of SHA-256 digests, at 16 bytes each, outside of the heap. */
export class Digests {
  readonly #parts: readonly Part[] = Array.from({ length: PARTS }, () => ({ chunks: [], used: 0 }));

  /**
   * Adds one.
   * @param digest - A character for each byte, 16 or more.
   */
  add(digest: string): void {
    const part = this.#parts[digest.charCodeAt(0)];
    if (part === undefined || digest.length < BYTES) throw new RangeError("this is no digest");
    const chunk = chunkWithRoom(part);
    for (let byte = 0; byte < BYTES; byte++) chunk[part.used + byte] = digest.charCodeAt(byte);
    part.used += BYTES;
  }

  /** All of them in the order of their bytes. */
  *sorted(): Generator<Buffer> {
    for (const part of this.#parts) yield* digestsOf(part).sort((one, other) => one.compare(other));
  }
}

function chunkWithRoom(part: Part): Buffer {
  const newest = part.chunks.at(-1);
  if (newest !== undefined && part.used < newest.length) return newest;
  const digests = newest === undefined ? CHUNK_DIGESTS.first : CHUNK_DIGESTS.further;
  const chunk = Buffer.allocUnsafeSlow(digests * BYTES);
  part.chunks.push(chunk);
  part.used = 0;
  return chunk;
}

function digestsOf({ chunks, used }: Part): Buffer[] {
  return chunks.flatMap((chunk, index) => {
    const end = index < chunks.length - 1 ? chunk.length : used;
    return Array.from({ length: end / BYTES }, (_none, place) =>
      chunk.subarray(place * BYTES, (place + 1) * BYTES),
    );
  });
}
