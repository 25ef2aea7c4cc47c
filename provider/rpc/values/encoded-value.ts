/** A value that is encoded already, as the message `google.protobuf.Value`. */
export class EncodedValue {
  readonly source: Buffer;
  readonly from: number;
  readonly to: number;

  /**
   * A buffer of its own for each of very many would take as long as writing it.
   * @param source - Holds the message.
   * @param from - Where it begins.
   * @param to - Where it has ended.
   */
  constructor(source: Buffer, from: number, to: number) {
    this.source = source;
    this.from = from;
    this.to = to;
  }
}
