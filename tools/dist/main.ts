/**
 * `make dist`: builds what is handed to users into `dist/`: for each system an archive with the plugin in one executable,
 * and its bill of materials, and the sums over all.
 */
import { join } from "node:path";

import { PACKAGE_VERSION } from "../../provider/schema/generated/lookups.ts";
import { reasonOf, sayOnStderr } from "../engine/progress.ts";
import { repositoryRoot } from "../run/run-folder.ts";
import { buildArchives } from "./build-archives.ts";

try {
  const folder = join(repositoryRoot, "dist");
  const files = await buildArchives({ folder, version: PACKAGE_VERSION, say: sayOnStderr });
  process.stdout.write(files.map((name) => `dist/${name}\n`).join(""));
} catch (error) {
  sayOnStderr(reasonOf(error));
  process.exitCode = 1;
}
