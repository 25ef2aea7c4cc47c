/**
 * `make dist`: builds what is handed to users into `dist/`: for each system an archive with the plugin in one executable,
 * and its bill of materials, for each language the package of its SDK, and the sums over all.
 */
import { join } from "node:path";

import { PACKAGE_VERSION as version } from "../../provider/schema/generated/lookups.ts";
import { reasonOf, sayOnStderr as say } from "../engine/progress.ts";
import { repositoryRoot } from "../run/run-folder.ts";
import { buildArchives } from "./build-archives.ts";
import { buildPackages } from "./build-packages.ts";
import { writeSums } from "./write-sums.ts";

try {
  const folder = join(repositoryRoot, "dist");
  const archives = await buildArchives({ folder, version, say });
  const packages = await buildPackages({ folder, version, say });
  const files = [...archives.filter((name) => name !== "SHA256SUMS"), ...packages];
  const all = [...files, await writeSums(folder, files)];
  process.stdout.write(all.map((name) => `dist/${name}\n`).join(""));
} catch (error) {
  say(reasonOf(error));
  process.exitCode = 1;
}
