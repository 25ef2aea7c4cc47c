import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironment } from "../engine/environment.ts";
import { publishFolder } from "../engine/publish-folder.ts";
import { runCommand } from "../engine/run-command.ts";

const LIMIT_MS = 5 * 60_000;

/**
 * Gives a Python interpreter that has pinned packages: from the user's cache folder, or made anew, which takes
 * the package index and some seconds.
 * @param requirements - The file with the pins.
 * @returns The interpreter's path.
 */
export async function ensurePython(requirements: string): Promise<string> {
  const folder = await cached("venv", requirements, async (partial) => {
    const python = await createVenv(partial);
    await runPython(python, ["-m", "pip", "install", "--quiet", "--requirement", requirements]);
  });
  return join(folder, "bin", "python");
}

/**
 * Gives a folder with the wheels of pinned packages and of all that they need, so that an environment can be made
 * without the package index. Kept as those of {@link ensurePython} are.
 * @param requirements - The file with the pins.
 */
export function ensureWheels(requirements: string): Promise<string> {
  return cached("wheels", requirements, async (partial) => {
    const folder = mkdtempSync(join(tmpdir(), "cbr-venv-"));
    try {
      const python = await createVenv(folder);
      const flags = ["--quiet", "--wheel-dir", partial, "--requirement", requirements];
      await runPython(python, ["-m", "pip", "wheel", ...flags]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/**
 * Makes a virtual environment with nothing in it but pip.
 * @param folder - Where; it may be there already.
 * @returns The interpreter's path.
 */
export async function createVenv(folder: string): Promise<string> {
  await runPython("python3", ["-m", "venv", folder]);
  return join(folder, "bin", "python");
}

/**
 * Runs an interpreter to its end.
 * @param python - Its path or name.
 * @param args - Its arguments.
 * @param cwd - Where it runs.
 * @returns What it printed on stdout.
 */
export function runPython(python: string, args: readonly string[], cwd?: string): Promise<string> {
  const variables = {
    ...readEnvironment().variables,
    PYTHONDONTWRITEBYTECODE: "1",
    PIP_DISABLE_PIP_VERSION_CHECK: "1",
  };
  return runCommand(python, args, { variables, limitMs: LIMIT_MS, ...(cwd === undefined ? {} : { cwd }) });
}

async function cached(
  kind: string,
  requirements: string,
  fill: (partial: string) => Promise<void>,
): Promise<string> {
  const version = await runPython("python3", ["--version"]).catch((cause: unknown) => {
    throw new Error("this needs python3 with its module venv on PATH", { cause });
  });
  const content = `${version}\n${readFileSync(requirements, "utf8")}`;
  const name = `${kind}-${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
  const folder = join(readEnvironment().cacheFolder, name);
  await publishFolder(folder, fill);
  return folder;
}
