import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { extract } from "tar";

import { packageVersion } from "../engine/package-version.ts";
import { runTool } from "../build/run-tool.ts";
import type { Target } from "./target.ts";

/** Node for a target, as its npm package brings it. */
export interface NodeRuntime {
  readonly version: string;
  /** Absolute path of the program. */
  readonly executable: string;
}

const require = createRequire(import.meta.url);

/**
 * The Node that this repository is built with, which is what `npm ci` installed.
 * @param own - This machine.
 * @throws {Error} When it is not installed.
 */
export function installedNode(own: Target): NodeRuntime {
  return inFolder(own, folderOf(own));
}

/** The licences that Node comes under, the same for every system; not every package of it brings them. */
export function nodeLicense(own: Target): string {
  return readFileSync(join(folderOf(own), "LICENSE"), "utf8");
}

function folderOf({ nodePackage }: Target): string {
  // It lies within the package that chose it.
  const fromNode = createRequire(require.resolve("node/package.json"));
  return dirname(fromNode.resolve(`${nodePackage}/package.json`));
}

/**
 * Has npm fetch the same version of Node for another system; npm checks what it gets against the registry's digest.
 * @param target - The other system.
 * @param folder - Where it may be put.
 * @throws {Error} When npm cannot have it.
 */
export async function fetchedNode(target: Target, folder: string): Promise<NodeRuntime> {
  const into = join(folder, target.nodePackage);
  await mkdir(into, { recursive: true });
  const wanted = `${target.nodePackage}@${packageVersion("node")}`;
  const said = await runTool("npm", ["pack", wanted, "--silent", "--pack-destination", folder], folder);
  const archive = said.split("\n").at(-1) ?? "";
  await extract({ file: join(folder, archive), cwd: into, strip: 1 });
  return inFolder(target, into);
}

function inFolder(target: Target, folder: string): NodeRuntime {
  return { version: packageVersion("node"), executable: join(folder, target.nodeFile) };
}
