import type { EncodedValue } from "./encoded-value.ts";

/** Where in a message a value stands that was encoded before. */
export interface Insertion {
  readonly value: EncodedValue;
  /** How many of the message's own bytes follow it. */
  readonly following: number;
}

/** A message as gRPC takes it: asked for its length, and then to copy itself behind the head of its frame. */
export interface OutgoingMessage {
  readonly byteLength: number;
  copy(target: Buffer, at: number): void;
}

/**
 * A message whose parts lie where they were encoded. To join them here, for gRPC to copy the whole once more, would take as
 * long as it takes the machine to provide that much memory.
 */
export class EncodedMessage implements OutgoingMessage {
  readonly byteLength: number;
  readonly #own: Buffer;
  readonly #insertions: readonly Insertion[];

  /**
   * @param own - The bytes that were written for this message.
   * @param insertions - What stands between them, the last of the message first.
   * @param byteLength - Of both.
   */
  constructor(own: Buffer, insertions: readonly Insertion[], byteLength: number) {
    this.byteLength = byteLength;
    this.#own = own;
    this.#insertions = insertions;
  }

  /** Copies the message into a buffer that has the room. */
  copy(target: Buffer, at: number): void {
    let [from, end] = [0, at];
    for (const { value, following } of this.#insertions.toReversed()) {
      const to = this.#own.length - following;
      end += this.#own.copy(target, end, from, to);
      end += value.source.copy(target, end, value.from, value.to);
      from = to;
    }
    this.#own.copy(target, end, from);
  }
}
