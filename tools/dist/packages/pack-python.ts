import { readdirSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { readEnvironment } from "../../engine/environment.ts";
import { runCommand } from "../../engine/run-command.ts";
import { repositoryRoot } from "../../run/run-folder.ts";
import type { PackageOrder } from "./package-order.ts";

const LIMIT_MS = 5 * 60_000;
/** The first moment that a wheel can hold: the same sources give the same wheel. */
const FIRST_OF_1980 = "315532800";
/** What builds by hand leave beside the sources; setuptools would pack it. */
const LEFTOVERS = /^(build|dist|__pycache__|\.venv|.*\.egg-info)$/u;

/**
 * Packs the SDK for Python as a wheel, with the setuptools that the package index has.
 * @returns Its name.
 * @throws {Error} When there is no Python 3 with its module venv.
 */
export async function packPython({ folder, version }: PackageOrder): Promise<readonly string[]> {
  const work = await mkdtemp(join(tmpdir(), "cbr-wheel-"));
  try {
    // From a copy: a build leaves its traces beside the sources.
    const sources = join(work, "sdk");
    const filter = (path: string): boolean => !LEFTOVERS.test(basename(path));
    await cp(join(repositoryRoot, "sdk/python"), sources, { recursive: true, filter });
    const variables = { ...readEnvironment().variables, SOURCE_DATE_EPOCH: FIRST_OF_1980 };
    const options = { variables, cwd: work, limitMs: LIMIT_MS };
    await runCommand("python3", ["-m", "venv", "venv"], options).catch((cause: unknown) => {
      throw new Error("it needs python3 with its module venv on PATH", { cause });
    });
    const flags = ["--quiet", "--disable-pip-version-check", "--no-deps", "--wheel-dir", folder];
    await runCommand(join(work, "venv/bin/python"), ["-m", "pip", "wheel", ...flags, sources], options);
    return readdirSync(folder).filter((name) => name.endsWith(".whl") && name.includes(`-${version}-`));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
