import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getRawAsset } from "node:sea";

/** Where the parts of the bundle are found. */
export interface PartTexts {
  /** Names a part in the places of a stack trace. */
  placeOf(part: string): string;
  /** The text of a part, as UTF-8. */
  read(part: string): Buffer;
}

/** Those within the executable that runs. */
export const textsWithin: PartTexts = {
  placeOf: (part) => part,
  read: (part) => Buffer.from(getRawAsset(part)),
};

/**
 * Those in a folder, for a Node that runs the bundle.
 * @param folder - Absolute.
 */
export function textsIn(folder: string): PartTexts {
  const placeOf = (part: string): string => join(folder, part);
  return { placeOf, read: (part) => readFileSync(placeOf(part)) };
}
