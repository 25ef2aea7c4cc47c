const HEAD = '{"operation_logs":[],"count":0,"filler":"';
const TAIL = '"}';
const PIECE = Buffer.alloc(65_536, "x");

/**
 * Makes a large body piece by piece: an empty page of a list with one very long member, so that who reads it to its end
 * finds nothing else to complain of.
 * @param bytes - Its size; what is too small for the frame is cut off and no JSON.
 * @yields The pieces, in order.
 */
export function* filler(bytes: number): Generator<Buffer> {
  const room = Math.max(0, bytes - HEAD.length - TAIL.length);
  const frame = Buffer.from(HEAD + TAIL).subarray(0, bytes);
  yield frame.subarray(0, HEAD.length);
  for (let left = room; left > 0; left -= PIECE.length) yield PIECE.subarray(0, left);
  if (frame.length > HEAD.length) yield frame.subarray(HEAD.length);
}
