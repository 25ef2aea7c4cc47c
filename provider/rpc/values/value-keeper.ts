import { BackwardWriter } from "./backward-writer.ts";
import type { Plain } from "./special-values.ts";
import { writeValue } from "./write-struct.ts";

/** So much room is taken at once, for some hundred logs. */
const SLAB_BYTES = 262_144;

/** With less room left than this the next value goes into a new slab. */
const LEAST_BYTES = 16_384;

/**
 * Keeps the parts of a long result as the bytes that go out. As objects they would take four times as much memory, all of
 * which the garbage collector would go through again and again while the rest of the result is read.
 */
export class ValueKeeper {
  #slab = new BackwardWriter(SLAB_BYTES);

  /**
   * Encodes a part of a result.
   * @param part - Plain members alone.
   * @returns What stands for it in the result, of the same type as far as anybody knows who does not look into it.
   */
  keep<Part extends object>(part: Part): Part {
    if (this.#slab.length > SLAB_BYTES - LEAST_BYTES) this.#slab = new BackwardWriter(SLAB_BYTES);
    const end = this.#slab.length;
    writeValue(this.#slab, part as Plain & Part);
    return this.#slab.since(end) as unknown as Part;
  }
}
