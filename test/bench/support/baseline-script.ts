import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { repositoryRoot } from "../../../tools/run/run-folder.ts";

/** The plugin as users have it. */
export const pluginScript = join(repositoryRoot, "bin/pulumi-resource-cbr");

/**
 * Writes a baseline as plain JavaScript, so that it does not pay for Node's own removal of types. Its packages stay where
 * they are installed.
 * @param name - The file's in `baselines/`, without its ending.
 * @returns The path of the script.
 */
export async function baselineScript(name: string): Promise<string> {
  const outfile = join(repositoryRoot, `bin/bench/${name}.js`);
  const entry = fileURLToPath(new URL(`../baselines/${name}.ts`, import.meta.url));
  await build({ entryPoints: [entry], outfile, platform: "node", format: "cjs", target: "node20" });
  return outfile;
}

/** Puts the stock host where the engine finds it, as the plugin `bench` in `bin/bench`. */
export async function baselinePlugin(): Promise<void> {
  const script = readFileSync(await baselineScript("stock-host"), "utf8");
  const executable = join(repositoryRoot, "bin/bench/pulumi-resource-bench");
  writeFileSync(executable, `#!/usr/bin/env node\n${script}`);
  chmodSync(executable, 0o755);
}
