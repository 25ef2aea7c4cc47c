import { EncodedMessage, type Insertion } from "./encoded-message.ts";
import { EncodedValue } from "./encoded-value.ts";

/** The longest head of a field: one byte of tag, and a length of up to five bytes. */
const LONGEST_HEAD = 6;

/** Up to there an ASCII text is copied faster here than by a call into Node; its length takes one byte. */
const SHORT = 64;

/** Bytes of the head of such a field. */
const SHORT_HEAD = 2;

const LAST_OF_ASCII = 0x7f;
const VARINT_BITS = 7;
const VARINT_MORE = 0x80;

/**
 * Writes a message of Protocol Buffers from its end to its beginning. What a field holds is there before its length, so that
 * no length has to be found out beforehand.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export class BackwardWriter {
  #bytes: Buffer;
  /** Where the last byte was written; what stands before is free. */
  #at: number;
  /** What was encoded before and stays where it lies, the last of the message first. */
  readonly #insertions: Insertion[] = [];
  #insertedBytes = 0;

  /**
   * @param size - Bytes to begin with, 1 or more; it grows.
   */
  constructor(size = 65_536) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#at = size;
  }

  /** How many bytes were written. */
  get length(): number {
    return this.#bytes.length - this.#at + this.#insertedBytes;
  }

  /** What was written. It is not copied: nothing may be written after it. */
  finish(): EncodedMessage {
    return new EncodedMessage(this.#bytes.subarray(this.#at), this.#insertions, this.length);
  }

  /**
   * What was written since; it stays what it is whatever is written after it.
   * @throws {TypeError} When something that was encoded before is in the message: that lies elsewhere.
   */
  since(length: number): EncodedValue {
    if (this.#insertions.length > 0) throw new TypeError("what is encoded lies in several places");
    return new EncodedValue(this.#bytes, this.#at, this.#bytes.length - length);
  }

  /** Writes what was encoded before. It is not copied: it must stay what it is. */
  encoded(value: EncodedValue): void {
    this.#insertions.push({ value, following: this.#bytes.length - this.#at });
    this.#insertedBytes += value.to - value.from;
  }

  /** Writes one byte. */
  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[--this.#at] = value;
  }

  /** Writes a double. */
  double(value: number): void {
    this.#reserve(Float64Array.BYTES_PER_ELEMENT);
    this.#at -= Float64Array.BYTES_PER_ELEMENT;
    this.#bytes.writeDoubleLE(value, this.#at);
  }

  /**
   * Writes the head of a field that holds as many bytes as were written since.
   * @param tag - Number and type of the field, one byte.
   * @param since - The `length` before its content was written.
   */
  head(tag: number, since: number): void {
    let rest = this.length - since;
    this.#reserve(LONGEST_HEAD);
    if (rest <= LAST_OF_ASCII) {
      this.#bytes[--this.#at] = rest;
      this.#bytes[--this.#at] = tag;
      return;
    }
    const size = sizeOfVarint(rest);
    this.#at -= size + 1;
    let at = this.#at;
    this.#bytes[at++] = tag;
    for (; rest > LAST_OF_ASCII; rest >>>= VARINT_BITS)
      this.#bytes[at++] = (rest & LAST_OF_ASCII) | VARINT_MORE;
    this.#bytes[at] = rest;
  }

  /**
   * Writes a field that holds a text. Half a surrogate pair, which UTF-8 cannot hold, becomes U+FFFD.
   * @param tag - Number and type of the field, one byte.
   */
  text(tag: number, value: string): void {
    if (value.length <= SHORT && this.#short(tag, value)) return;
    const since = this.length;
    const length = Buffer.byteLength(value);
    this.#reserve(length);
    this.#at -= length;
    this.#bytes.write(value, this.#at, length, length === value.length ? "latin1" : "utf8");
    this.head(tag, since);
  }

  /** Writes a field that holds a short text of ASCII; writes nothing and says so when it is none. */
  #short(tag: number, value: string): boolean {
    const { length } = value;
    this.#reserve(length + SHORT_HEAD);
    const bytes = this.#bytes;
    const at = this.#at - length;
    for (let index = 0; index < length; index++) {
      const code = value.charCodeAt(index);
      if (code > LAST_OF_ASCII) return false;
      bytes[at + index] = code;
    }
    bytes[at - 1] = length;
    bytes[at - SHORT_HEAD] = tag;
    this.#at = at - SHORT_HEAD;
    return true;
  }

  #reserve(size: number): void {
    if (this.#at >= size) return;
    const length = this.#bytes.length - this.#at;
    const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, length + size));
    this.#bytes.copy(larger, larger.length - length, this.#at);
    this.#bytes = larger;
    this.#at = larger.length - length;
  }
}

function sizeOfVarint(value: number): number {
  let size = 1;
  for (let rest = value >>> VARINT_BITS; rest > 0; rest >>>= VARINT_BITS) size++;
  return size;
}
