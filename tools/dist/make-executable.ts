import { chmod, copyFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import type { NodeRuntime } from "./node-runtime.ts";
import type { PluginBundle } from "../build/bundle-plugin.ts";
import { runTool } from "../build/run-tool.ts";
import type { Target } from "./target.ts";

/** Where a Node looks for a program of its own; Node's documentation gives both names. */
const RESOURCE = "NODE_SEA_BLOB";
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

const require = createRequire(import.meta.url);
const postject = require.resolve("postject/dist/cli.js");

/** What goes into an executable, and where it is made. */
export interface Ingredients {
  readonly target: Target;
  /** Node for the target. */
  readonly runtime: NodeRuntime;
  /** Node for this machine, of the same version. */
  readonly builder: NodeRuntime;
  readonly plugin: Pick<PluginBundle, "script" | "parts">;
  /** Absolute; for the executable and what it is made of. */
  readonly folder: string;
}

/**
 * Puts the bundled plugin into a copy of Node: a single executable application.
 * @returns Its absolute path.
 */
export async function makeExecutable(ingredients: Ingredients): Promise<string> {
  const { target, runtime, folder } = ingredients;
  const blob = await makeBlob(ingredients);
  const executable = join(folder, target.executable);
  await copyFile(runtime.executable, executable);
  await chmod(executable, 0o755);
  // In a process of its own, since it holds the file several times in memory and warns of names of sections that Node has.
  const args = [postject, executable, RESOURCE, blob, "--sentinel-fuse", FUSE];
  await runTool(ingredients.builder.executable, args, folder);
  return executable;
}

async function makeBlob({ builder, plugin, folder }: Ingredients): Promise<string> {
  const main = "pulumi-resource-cbr.cjs";
  const output = "plugin.blob";
  await copyFile(plugin.script, join(folder, main));
  const settings = {
    // Kept in the blob and shown in stack traces: no path of whoever builds.
    main,
    output,
    assets: plugin.parts,
    disableExperimentalSEAWarning: true,
    // What is compiled is kept where the plugin runs: here it would be of use to the system alone that builds.
    useCodeCache: false,
    // Options for the Node of a machine are not meant for a plugin, and one that Node 24 does not know would end it.
    execArgvExtension: "none",
  };
  await writeFile(join(folder, "sea-config.json"), JSON.stringify(settings));
  await runTool(builder.executable, ["--experimental-sea-config", "sea-config.json"], folder);
  return join(folder, output);
}
