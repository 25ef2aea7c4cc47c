import { readFileSync } from "node:fs";
import { join } from "node:path";

import { runCommand } from "../engine/run-command.ts";

/** What a release is judged by. */
export interface ReleaseState {
  /** Such as `v0.1.0`. */
  readonly tag: string;
  /** Where the release is made: `owner/name`. Undefined: where schema.json says. */
  readonly repository: string | undefined;
  readonly schema: SchemaHead;
  /** Of package.json. */
  readonly packageVersion: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
  /** The commit that is checked out. */
  readonly head: string;
  /** The commit that the tag names; undefined when there is no such tag. */
  readonly tagged: string | undefined;
  /** What the work tree has beside the commit, a file a line, as `git status --porcelain` says it. */
  readonly changes: string;
}

/** What schema.json says of the package as a whole; anything may be missing. */
export interface SchemaHead {
  readonly version?: string;
  readonly repository?: string;
  readonly pluginDownloadURL?: string;
}

/**
 * Reads what a release is judged by.
 * @param root - Absolute folder of the repository.
 * @param tag - The name of the tag.
 * @param repository - Where the release is made: `owner/name`.
 * @throws {Error} When something cannot be read; no release then.
 */
export async function readReleaseState(
  root: string,
  tag: string,
  repository: string | undefined,
): Promise<ReleaseState> {
  const read = (file: string): string => readFileSync(join(root, file), "utf8");
  const git = (...args: string[]): Promise<string> =>
    runCommand("git", args, { variables: process.env, cwd: root });
  const { version } = JSON.parse(read("package.json")) as { version: string };
  return {
    tag,
    repository,
    schema: JSON.parse(read("schema.json")) as SchemaHead,
    packageVersion: version,
    changelog: read("CHANGELOG.md"),
    head: await git("rev-parse", "--verify", "HEAD"),
    tagged: await git("rev-parse", "--verify", `refs/tags/${tag}^{commit}`).catch(() => undefined),
    changes: await git("status", "--porcelain"),
  };
}
