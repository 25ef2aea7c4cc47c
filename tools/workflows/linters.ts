import { dirname, join } from "node:path";

import { buildPart } from "../engine/build-part.ts";
import { readEnvironment } from "../engine/environment.ts";
import { executableName } from "../engine/find-executable.ts";
import { actionlintPart } from "../engine/go-part.ts";
import type { Say } from "../engine/progress.ts";
import { ensurePython } from "../run/python-environment.ts";

/** The programs that check workflows: absolute paths. */
export interface Linters {
  /** Syntax, expressions, inputs of actions; asks shellcheck about scripts. */
  readonly actionlint: string;
  readonly shellcheck: string;
  /** What an attacker could use: privileges, injection, actions that can change under their name. */
  readonly zizmor: string;
}

/**
 * Brings the linters here, each of one pinned version: actionlint is built from its Go module, the others come from PyPI.
 * All are kept in the user's cache folder.
 * @param say - Takes what is going on.
 * @throws {Error} When there is no Go or no Python, or when a package cannot be had.
 */
export async function ensureLinters(say: Say): Promise<Linters> {
  const actionlint = await buildPart(actionlintPart(), readEnvironment(), say);
  const bin = dirname(await ensurePython(join(import.meta.dirname, "requirements.txt")));
  return {
    actionlint,
    shellcheck: join(bin, executableName("shellcheck")),
    zizmor: join(bin, executableName("zizmor")),
  };
}
