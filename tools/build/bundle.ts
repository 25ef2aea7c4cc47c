import { fileURLToPath } from "node:url";

import { build, type Metafile } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles a program into one file, for Node 20 and newer. Bundles are CommonJS: their names may have no ending that
 * could say otherwise, and it is what a single executable application takes.
 * @param entry - From the repository's root.
 * @param outfile - From there, or absolute.
 * @returns What became part of it.
 */
export async function bundle(entry: string, outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
  });
  return metafile;
}
