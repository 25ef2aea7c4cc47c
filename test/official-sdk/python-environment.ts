import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readEnvironment } from "../../tools/engine/environment.ts";
import { publishFolder } from "../../tools/engine/publish-folder.ts";
import { runCommand } from "../../tools/engine/run-command.ts";

const REQUIREMENTS = fileURLToPath(new URL("requirements.txt", import.meta.url));
const LIMIT_MS = 5 * 60_000;

/**
 * Gives a Python interpreter that has the pinned SDK: from the user's cache folder, or made anew, which takes
 * the package index and some seconds.
 * @returns The interpreter's path.
 */
export async function ensurePython(): Promise<string> {
  const { cacheFolder, variables } = readEnvironment();
  const options = { variables, limitMs: LIMIT_MS };
  const version = await runCommand("python3", ["--version"], options);
  const content = `${version}\n${readFileSync(REQUIREMENTS, "utf8")}`;
  const name = `venv-${createHash("sha256").update(content).digest("hex").slice(0, 12)}`;
  const folder = join(cacheFolder, name);
  await publishFolder(folder, async (partial) => {
    await runCommand("python3", ["-m", "venv", partial], options);
    const pip = ["-m", "pip", "install", "--quiet", "--requirement", REQUIREMENTS];
    await runCommand(join(partial, "bin", "python"), pip, options);
  });
  return join(folder, "bin", "python");
}
