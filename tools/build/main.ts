/**
 * `make build`: bundles the plugin and the simulator into one executable file each, for Node 20 and newer. Bundles are
 * CommonJS, since their names have no ending that could say otherwise outside this repository.
 */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";

import { build } from "esbuild";

const EXECUTABLES = {
  "bin/pulumi-resource-cbr": "provider/main.ts",
  "bin/cbr-simulator": "simulator/main.ts",
};

const root = new URL("../../", import.meta.url);
mkdirSync(new URL("bin/", root), { recursive: true });
writeFileSync(new URL("bin/package.json", root), '{ "type": "commonjs" }\n');
for (const [outfile, entry] of Object.entries(EXECUTABLES)) {
  await build({
    absWorkingDir: root.pathname,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    legalComments: "none",
    logLevel: "warning",
  });
  chmodSync(new URL(outfile, root), 0o755);
}
