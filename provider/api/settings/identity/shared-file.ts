import { readFileSync } from "node:fs";

import type { Failure } from "../../../support/failures.ts";
import type { Agency, Identity } from "./identity.ts";

/** A file that may say who asks. */
export interface SharedFile {
  readonly path: string;
  /** The setting that names such a file, for failures. */
  readonly property: "sharedConfigFile" | "credentialsFile";
  /** Whether somebody named it: then it must be there and say who asks. */
  readonly named: boolean;
  /** The setting that chose within it, for failures of what is not there. Default: `property`. */
  readonly choice?: "profile" | undefined;
}

/** What a file says. */
export interface FileFinding {
  readonly identity: Identity;
  readonly agency?: Agency | undefined;
  /** Which file that was, in words. */
  readonly from?: string | undefined;
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
  readonly iamEndpoint?: string | undefined;
}

/** What a file says, or why it says nothing of who asks. */
export type FileOutcome = { readonly found: FileFinding } | { readonly without: string };

/** A file that is there and cannot be understood; the message names the place, and holds nothing of its content. */
export class MalformedFileError extends Error {}

/**
 * Reads a file that may say who asks.
 * @param file - Which one.
 * @param read - Reads its text; throws a MalformedFileError.
 * @param failures - Receives what is wrong.
 * @returns What it says; undefined when it is malformed, or named and says nothing.
 */
export function readSharedFile(
  { path, property, named, choice }: SharedFile,
  read: (text: string) => FileOutcome,
  failures: Failure[],
): FileOutcome | undefined {
  let wrong: string;
  let blamed: Failure["property"] = property;
  try {
    const outcome = read(readFileSync(path, "utf8"));
    if (!named || "found" in outcome) return outcome;
    wrong = outcome.without;
    blamed = choice ?? property;
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    const without = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
    if (error instanceof MalformedFileError) wrong = error.message;
    else if (named) wrong = `${without}; give the absolute path of a readable file`;
    else return { without };
  }
  failures.push({ property: blamed, reason: `the file ${JSON.stringify(path)} ${wrong}` });
  return undefined;
}
