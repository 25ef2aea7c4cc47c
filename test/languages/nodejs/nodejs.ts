import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { packageVersion as installedVersion } from "../../../tools/engine/package-version.ts";
import { packNodejs } from "../../../tools/dist/packages/pack-nodejs.ts";
import { runTool } from "../../../tools/build/run-tool.ts";
import { readPackageSchema } from "../../../tools/generate/package-schema.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import type { Language } from "../language.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));

/** Its gate and functions without a plugin, by the installed package. */
export const WITHOUT_PLUGIN = join(HERE, "without-plugin");

/** Node.js: its SDK is a tarball that npm installs. */
export const nodejs: Language = {
  name: "nodejs",
  hasSdk: true,
  everyLog: join(HERE, "every-log"),
  prepare: async (folder) => {
    await installSdk(folder);
    return [process.execPath, join(HERE, "run.ts"), folder];
  },
};

/**
 * The tarball that `prepare` made.
 * @param folder - The one that `prepare` got.
 */
export function tarballOf(folder: string): string {
  return join(folder, `pulumi-cbr-${readPackageSchema().version}.tgz`);
}

/**
 * Checks the types of programs against the installed package, as strictly as tsc can by one switch.
 * @param folder - The one that `prepare` got; the programs lie in it or below.
 * @param files - From there.
 * @param flags - More for tsc. Default: as Node resolves.
 * @returns What tsc found; empty when all is well.
 */
export async function findTypeFaults(
  folder: string,
  files: readonly string[],
  flags: readonly string[] = ["--module", "nodenext"],
): Promise<string> {
  const tsc = join(repositoryRoot, "node_modules/.bin/tsc");
  const always = ["--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--skipLibCheck"];
  // It ends with another code than 0 for what it found, and says it on stdout.
  return new Promise((resolve) => {
    execFile(tsc, [...always, ...flags, ...files], { cwd: folder }, (error, stdout) => {
      resolve(error !== null && stdout === "" ? error.message : stdout);
    });
  });
}

async function installSdk(folder: string): Promise<void> {
  const { version } = readPackageSchema();
  const [tarball = ""] = await packNodejs({ folder, version, say: () => undefined });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--loglevel", "error"];
  const pulumi = `@pulumi/pulumi@${installedVersion("@pulumi/pulumi")}`;
  await runTool("npm", ["install", ...flags, `./${tarball}`, pulumi], folder);
}
