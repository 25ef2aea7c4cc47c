import { createHash } from "node:crypto";
import { copyFile, link, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import type { EngineEnvironment } from "./environment.ts";
import { publishFolder } from "./publish-folder.ts";

/**
 * Brings programs together in one folder of the cache, under their own names.
 * @param how - `same`: as files of their own (hard links), so that the CLI takes the hosts beside it for its own;
 *   `pointer`: as symbolic links, so that the CLI still finds the hosts beside the original.
 * @returns The absolute folder.
 */
export async function linkFolder(
  { cacheFolder }: EngineEnvironment,
  programs: readonly string[],
  how: "same" | "pointer",
): Promise<string> {
  const digest = createHash("sha256")
    .update([how, ...programs].join("\n"))
    .digest("hex")
    .slice(0, 12);
  const folder = join(cacheFolder, "engine", `bin-${digest}`);
  await publishFolder(folder, async (partial) => {
    for (const program of programs) {
      const name = join(partial, basename(program));
      await (how === "same" ? linkOrCopy(program, name) : symlink(program, name));
    }
  });
  return folder;
}

/**
 * Gives a program a second name; where the file system has no hard links, or the places lie on two of them, a copy.
 */
export async function linkOrCopy(program: string, name: string): Promise<void> {
  await link(program, name).catch(() => copyFile(program, name));
}
