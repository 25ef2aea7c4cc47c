import { join } from "node:path";

import { buildPart } from "../../engine/build-part.ts";
import { readEnvironment } from "../../engine/environment.ts";
import { goPackerPart } from "../../engine/go-part.ts";
import { repositoryRoot } from "../../run/run-folder.ts";
import { runTool } from "../../build/run-tool.ts";
import type { PackageOrder } from "./package-order.ts";

/**
 * Packs the SDK for Go into `go/`, which is a module proxy: `GOPROXY=file://<folder>/go,…`.
 * @returns Its files, by their paths in the folder.
 * @throws {Error} When there is no Go.
 */
export async function packGo({ folder, version, say }: PackageOrder): Promise<readonly string[]> {
  const packer = await buildPart(goPackerPart(), readEnvironment(), say);
  const args = [join(repositoryRoot, "sdk/go/cbr"), `v${version}`, join(folder, "go")];
  const printed = await runTool(packer, args, repositoryRoot);
  return printed.split("\n").map((path) => `go/${path}`);
}
