/** A value that is encoded already, as the message `google.protobuf.Value`. */
export class EncodedValue {
  readonly bytes: Buffer;

  /**
   * @param bytes - The message.
   */
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}
