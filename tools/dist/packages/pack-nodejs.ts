import { existsSync } from "node:fs";
import { join } from "node:path";

import { runTool } from "../../build/run-tool.ts";
import { readPackageSchema } from "../../generate/package-schema.ts";
import { repositoryRoot } from "../../run/run-folder.ts";
import type { PackageOrder } from "./package-order.ts";

/**
 * Packs the SDK for Node.js that `make build` has built, with `dynamic/` in it, as npm installs it.
 * @returns Its name: `pulumi-cbr-<version>.tgz`.
 * @throws {Error} When it is not built, or there is no npm.
 */
export async function packNodejs({ folder }: PackageOrder): Promise<readonly string[]> {
  const { packageName } = readPackageSchema().language.nodejs;
  for (const entry of ["index.js", "dynamic/index.js", "dynamic/index.d.ts"]) {
    const file = join(repositoryRoot, "sdk/nodejs/bin", entry);
    if (!existsSync(file)) throw new Error("it is not built: run `make build` first");
  }
  const flags = ["--workspace", packageName, "--pack-destination", folder, "--silent"];
  const packed = runTool("npm", ["pack", ...flags], repositoryRoot);
  return [
    await packed.catch((cause: unknown) => {
      throw new Error("it needs npm on PATH", { cause });
    }),
  ];
}
