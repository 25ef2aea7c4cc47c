import type { OutgoingMessage } from "../../../provider/rpc/values/encoded-message.ts";

/** Copies a message as gRPC does: behind the five bytes of a frame's head. */
export function bytesOf(message: OutgoingMessage): Buffer {
  const frame = Buffer.alloc(5 + message.byteLength, "x");
  message.copy(frame, 5);
  return frame.subarray(5);
}
