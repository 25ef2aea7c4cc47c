import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { globSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Linters } from "./linters.ts";
import { byMajorVersion, withoutVersion } from "./pinned-actions.ts";
import { runLinter } from "./run-linter.ts";

/** Shell scripts that stand outside of the workflows. */
const SCRIPTS = [".ci/run"];

const isOne = (code: number): boolean => code === 1;
/** Up to 3 it has failed itself. */
const isFinding = (code: number): boolean => code > 10;

/**
 * Checks the workflows and actions in `.github/`, and the shell scripts of CI.
 * @param root - Absolute folder of the repository.
 * @param linters - What checks them.
 * @returns What is wrong, one text a linter; empty when all is well.
 * @throws {Error} When there is no workflow, or when a linter cannot do its work.
 */
export async function checkWorkflows(root: string, linters: Linters): Promise<string[]> {
  const { actionlint, shellcheck, zizmor } = linters;
  const scripts = SCRIPTS.flatMap((script) => globSync(script, { cwd: root }));
  const audit = [
    "--persona=pedantic",
    "--offline",
    "--no-progress",
    "--strict-collection",
    "--format=plain",
    ".github",
  ];
  const findings = await Promise.all([
    withoutVersions(root),
    inCopy(root, (copy, files) =>
      runLinter(actionlint, ["-no-color", `-shellcheck=${shellcheck}`, "-pyflakes=", ...files], copy, isOne),
    ),
    scripts.length === 0 ? undefined : runLinter(shellcheck, scripts, root, isOne),
  ]);
  const found = findings.flat().filter((each) => each !== undefined);
  try {
    const audited = await runLinter(zizmor, audit, root, isFinding);
    return audited === undefined ? found : [...found, audited];
  } catch (error) {
    // It reads nothing that is no workflow, which others say in fewer words.
    if (found.length > 0) return found;
    throw error;
  }
}

/** A copy of `.github/` in a repository of its own, where actions have their major versions. */
async function inCopy<T>(
  root: string,
  body: (copy: string, files: readonly string[]) => Promise<T>,
): Promise<T> {
  const copy = await mkdtemp(join(tmpdir(), "pulumi-cbr-workflows-"));
  try {
    // By this folder a linter knows the root, from where local actions and workflows are named.
    await mkdir(join(copy, ".git"));
    await cp(join(root, ".github"), join(copy, ".github"), { recursive: true });
    for (const file of filesOf(copy)) {
      const path = join(copy, file);
      await writeFile(path, byMajorVersion(await readFile(path, "utf8")));
    }
    const workflows = filesOf(copy).filter((file) => file.startsWith(join(".github", "workflows")));
    if (workflows.length === 0) throw new Error(`${root} has no workflow`);
    return await body(copy, workflows);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function withoutVersions(root: string): Promise<string[]> {
  const found = filesOf(root).map(async (file) =>
    withoutVersion(await readFile(join(root, file), "utf8")).map(
      (use) => `${file}: ${use} says no version: write it behind the commit, as in "# v5.0.5"`,
    ),
  );
  return (await Promise.all(found)).flat();
}

function filesOf(root: string): string[] {
  return globSync(".github/**/*.{yml,yaml}", { cwd: root }).sort();
}
