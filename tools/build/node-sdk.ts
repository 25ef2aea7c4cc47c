import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

import { PACKAGE_VERSION } from "../../provider/schema/generated/lookups.ts";
import { repositoryRoot } from "../run/run-folder.ts";
import { bundle } from "./bundle.ts";
import { bundledPackages } from "./bundled-packages.ts";
import { licenseText } from "./license-text.ts";
import { runTool } from "./run-tool.ts";

const PACKAGE = join(repositoryRoot, "sdk/nodejs");
const BIN = join(PACKAGE, "bin");

/** What a program has anyway, and must have but once. */
const EXTERNAL = ["@pulumi/pulumi"];

/**
 * Builds the npm package of the SDK into `sdk/nodejs/bin`: the generated sources as CommonJS with their declarations, and
 * `dynamic/` as one module with one declaration file.
 * @throws {Error} When the generated sources do not compile.
 */
export async function buildNodeSdk(): Promise<void> {
  rmSync(BIN, { recursive: true, force: true });
  // Maps would point at sources that the package leaves out.
  const flags = ["--project", PACKAGE, "--declarationMap", "false", "--sourceMap", "false"];
  await runTool(
    process.execPath,
    [join(repositoryRoot, "node_modules/typescript/bin/tsc"), ...flags],
    repositoryRoot,
  );
  // The generated code reads its version from beside itself.
  writeFileSync(join(BIN, "package.json"), JSON.stringify({ type: "commonjs", version: PACKAGE_VERSION }));
  cpSync(join(repositoryRoot, "LICENSE"), join(PACKAGE, "LICENSE"));
  await Promise.all([buildDynamic(), declareDynamic()]);
}

/** The module names its own file, which CommonJS has another word for. */
async function buildDynamic(): Promise<void> {
  const metafile = await bundle("dynamic/index.ts", join(BIN, "dynamic/index.js"), {
    external: EXTERNAL,
    readable: true,
    banner: { js: '"use strict"; const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    define: { "import.meta.url": "moduleUrl" },
  });
  mkdirSync(join(BIN, "dynamic"), { recursive: true });
  writeFileSync(join(BIN, "dynamic/LICENSE"), licenseText(bundledPackages(metafile)));
}

async function declareDynamic(): Promise<void> {
  const tsconfig = join(repositoryRoot, "tsconfig.json");
  const input = join(repositoryRoot, "dynamic/index.ts");
  const declarations = await rollup({
    input,
    external: [/^@pulumi\//u, /^node:/u],
    plugins: [dts({ tsconfig })],
  });
  await declarations.write({ file: join(BIN, "dynamic/index.d.ts"), format: "cjs" });
  await declarations.close();
}
