import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

import { build, type Metafile, transform } from "esbuild";

import { bundle, everyBundle } from "./bundle.ts";

/** The parts that the plugin loads by their names: see provider/launch/. What several need becomes a part of its own. */
const PARTS = {
  "run-plugin": "provider/rpc/run-plugin.ts",
  "package-schema": "provider/schema/package-schema.ts",
  lifecycle: "provider/rpc/lifecycle/handlers.ts",
  handlers: "provider/rpc/handlers.ts",
};

/** The plugin as bundled. */
export interface PluginBundle {
  /** The file to start; absolute. */
  readonly script: string;
  /** Files of the parts by the names that the plugin has for them; absolute. */
  readonly parts: Readonly<Record<string, string>>;
  /** What became part of it. */
  readonly metafile: Metafile;
}

/**
 * Bundles the plugin: into a file that tells the port, and a folder `plugin` beside it with all the rest in parts.
 * @param script - The file; absolute.
 */
export async function bundlePlugin(script: string): Promise<PluginBundle> {
  const folder = join(script, "../plugin");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const launch = await bundle("provider/launch.ts", script);
  // Of modules of ECMAScript alone it is known what is needed where.
  const { metafile, outputFiles } = await build({
    ...everyBundle,
    entryPoints: PARTS,
    outdir: folder,
    chunkNames: "shared-[hash]",
    format: "esm",
    splitting: true,
    write: false,
  });
  await Promise.all(outputFiles.map(async ({ path, text }) => writeFile(path, await asPart(text))));
  return {
    script,
    parts: Object.fromEntries(outputFiles.map(({ path }) => [basename(path), path])),
    metafile: {
      inputs: { ...launch.inputs, ...metafile.inputs },
      outputs: { ...launch.outputs, ...metafile.outputs },
    },
  };
}

/**
 * A part is an expression, the function that provider/launch/parts.ts calls. The code within is CommonJS, and strict, as modules of
 * ECMAScript are without saying so.
 */
async function asPart(text: string): Promise<string> {
  const { platform, target, minifyWhitespace, minifySyntax, lineLimit } = everyBundle;
  const { code } = await transform(text, {
    platform,
    target,
    minifyWhitespace,
    minifySyntax,
    lineLimit,
    format: "cjs",
    supported: { "dynamic-import": false },
  });
  return `(function(exports,require,module){"use strict";${code}})\n`;
}
