/**
 * `make build`: bundles the plugin, in one file that tells the port and one with all the rest, and the simulator; and builds the
 * SDK for Node.js.
 */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";

import { bundle } from "./bundle.ts";
import { buildNodeSdk } from "./node-sdk.ts";

const EXECUTABLES = ["bin/pulumi-resource-cbr", "bin/cbr-simulator"];

const root = new URL("../../", import.meta.url);
mkdirSync(new URL("bin/", root), { recursive: true });
writeFileSync(new URL("bin/package.json", root), '{ "type": "commonjs" }\n');
await bundle("provider/launch.ts", "bin/pulumi-resource-cbr", {
  apart: { module: "run-plugin.ts", file: "./pulumi-resource-cbr.cjs" },
});
await bundle("provider/rpc/run-plugin.ts", "bin/pulumi-resource-cbr.cjs");
await bundle("simulator/main.ts", "bin/cbr-simulator");
for (const file of EXECUTABLES) chmodSync(new URL(file, root), 0o755);
await buildNodeSdk();
