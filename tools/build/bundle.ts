import { fileURLToPath } from "node:url";

import { build, type BuildOptions, type Metafile } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Bundles a program or module into one file, for Node 20 and newer. Bundles are CommonJS: their names may have no ending
 * that could say otherwise, and it is what a single executable application takes.
 * @param entry - From the repository's root.
 * @param outfile - From there, or absolute.
 * @param more - What only this bundle needs. Default: nothing.
 * @returns What became part of it.
 */
export async function bundle(
  entry: string,
  outfile: string,
  more: Pick<BuildOptions, "external" | "banner" | "define"> = {},
): Promise<Metafile> {
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
    ...more,
  });
  return metafile;
}
