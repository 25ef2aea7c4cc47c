/**
 * `make build`: bundles the plugin, in one file that tells the port and parts with all the rest, and the simulator; and builds the
 * SDK for Node.js.
 */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { bundle } from "./bundle.ts";
import { bundlePlugin } from "./bundle-plugin.ts";
import { buildNodeSdk } from "./node-sdk.ts";

const EXECUTABLES = ["bin/pulumi-resource-cbr", "bin/cbr-simulator"];

const root = new URL("../../", import.meta.url);
mkdirSync(new URL("bin/", root), { recursive: true });
writeFileSync(new URL("bin/package.json", root), '{ "type": "commonjs" }\n');
await bundlePlugin(fileURLToPath(new URL("bin/pulumi-resource-cbr", root)));
await bundle("simulator/main.ts", "bin/cbr-simulator");
for (const file of EXECUTABLES) chmodSync(new URL(file, root), 0o755);
await buildNodeSdk();
