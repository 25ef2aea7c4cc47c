/** `make build`: bundles the plugin and the simulator into one executable file each, and builds the SDK for Node.js. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";

import { bundle } from "./bundle.ts";
import { buildNodeSdk } from "./node-sdk.ts";

const EXECUTABLES = {
  "bin/pulumi-resource-cbr": "provider/main.ts",
  "bin/cbr-simulator": "simulator/main.ts",
};

const root = new URL("../../", import.meta.url);
mkdirSync(new URL("bin/", root), { recursive: true });
writeFileSync(new URL("bin/package.json", root), '{ "type": "commonjs" }\n');
for (const [outfile, entry] of Object.entries(EXECUTABLES)) {
  await bundle(entry, outfile);
  chmodSync(new URL(outfile, root), 0o755);
}
await buildNodeSdk();
