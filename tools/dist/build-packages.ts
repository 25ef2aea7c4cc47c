import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

import { reasonOf } from "../engine/progress.ts";
import { packGo } from "./packages/pack-go.ts";
import { packJava } from "./packages/pack-java.ts";
import { packNodejs } from "./packages/pack-nodejs.ts";
import { packPython } from "./packages/pack-python.ts";
import type { PackageOrder } from "./packages/package-order.ts";

const MADE = /^(pulumi-cbr-.*\.tgz|pulumi_cbr-.*\.whl|cbr-.*\.(jar|pom)|go)$/u;
const PACKERS = { "Node.js": packNodejs, Python: packPython, Go: packGo, Java: packJava };

/**
 * Builds the package of each SDK. What an earlier build left of them is removed. One whose tools are not on this machine is
 * left out, and said so.
 * @returns The files, by their paths in the folder, sorted.
 */
export async function buildPackages(order: PackageOrder): Promise<readonly string[]> {
  const { folder, say } = order;
  for (const name of await readdir(folder)) {
    if (MADE.test(name)) await rm(join(folder, name), { recursive: true });
  }
  const files: string[] = [];
  for (const [language, pack] of Object.entries(PACKERS)) {
    try {
      files.push(...(await pack(order)));
      say(`built the package for ${language}`);
    } catch (error) {
      say(`left out the package for ${language}: ${reasonOf(error)}`);
    }
  }
  return files.sort();
}
