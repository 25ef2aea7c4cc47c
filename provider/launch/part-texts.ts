import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getRawAsset, isSea } from "node:sea";

/** Where the parts of the bundle are found. */
export interface PartTexts {
  /** Names a part in the places of a stack trace. */
  placeOf(part: string): string;
  /** The text of a part, as UTF-8. */
  read(part: string): Buffer;
}

/**
 * Finds the parts within the executable, or in a folder.
 * @param folder - Has them where Node runs the bundle; absolute.
 */
export function partTexts(folder: string): PartTexts {
  if (isSea()) return { placeOf: (part) => part, read: (part) => Buffer.from(getRawAsset(part)) };
  const placeOf = (part: string): string => join(folder, part);
  return { placeOf, read: (part) => readFileSync(placeOf(part)) };
}
