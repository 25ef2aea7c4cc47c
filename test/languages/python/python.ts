import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import { createVenv, ensureWheels, runPython } from "../../../tools/run/python-environment.ts";
import type { Language } from "../language.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const REQUIREMENTS = join(HERE, "requirements.txt");

/** Python: its SDK is a wheel in a virtual environment. */
export const python: Language = {
  name: "python",
  hasSdk: true,
  everyLog: join(HERE, "every-log"),
  prepare: async (folder) => [await installSdk(folder), join(HERE, "run.py")],
};

/**
 * The interpreter of the environment that `prepare` made.
 * @param folder - The one that `prepare` got.
 */
export function interpreterOf(folder: string): string {
  return join(folder, "venv", "bin", "python");
}

/** Builds the wheel and installs it into a new environment, where nothing is left from another run. */
async function installSdk(folder: string): Promise<string> {
  const wheels = await ensureWheels(REQUIREMENTS);
  const interpreter = await createVenv(join(folder, "venv"));
  const pip = (...args: string[]): Promise<string> => runPython(interpreter, ["-m", "pip", ...args]);
  const fromWheels = ["--quiet", "--no-index", "--find-links", wheels];
  await pip("install", ...fromWheels, "--requirement", REQUIREMENTS);
  // A build leaves its traces beside the sources: those of the repository stay clean.
  const sources = join(folder, "sdk");
  cpSync(join(repositoryRoot, "sdk/python"), sources, { recursive: true });
  const built = join(folder, "dist");
  await pip("wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", built, sources);
  const [wheel = ""] = readdirSync(built);
  // What the wheel itself asks for must be there by now: the index is out of reach.
  await pip("install", ...fromWheels, join(built, wheel));
  return interpreter;
}
