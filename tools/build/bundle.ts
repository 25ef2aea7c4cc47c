import { fileURLToPath } from "node:url";

import { build, type BuildOptions, type Metafile } from "esbuild";

/** Short enough for an editor, and for the places in a report of a crash to tell something. */
const LONGEST_LINE = 500;

/** What all bundles have in common. They are packed, since a plugin reads its files at each start, but names stay as they are. */
export const everyBundle = {
  absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
  bundle: true,
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: LONGEST_LINE,
  // Loaded only for a service of gRPC that describes the server to whoever debugs it; nobody here offers it.
  external: ["@grpc/proto-loader"],
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
} as const satisfies BuildOptions;

/** What only one bundle needs. */
export interface BundleOptions extends Pick<BuildOptions, "banner" | "define"> {
  /** Packages that it finds where it runs. Default: none. */
  readonly external?: readonly string[];
  /** Whether it is written for people to read, and longer. Default: no. */
  readonly readable?: boolean;
}

/**
 * Bundles a program or module into one file, for Node 20 and newer. Bundles are CommonJS: their names may have no ending
 * that could say otherwise, and it is what a single executable application takes.
 * @param entry - From the repository's root.
 * @param outfile - From there, or absolute.
 * @param options - What only this bundle needs. Default: nothing.
 * @returns What became part of it.
 */
export async function bundle(
  entry: string,
  outfile: string,
  { external = [], readable = false, ...more }: BundleOptions = {},
): Promise<Metafile> {
  const { metafile } = await build({
    ...everyBundle,
    entryPoints: [entry],
    outfile,
    format: "cjs",
    minifyWhitespace: !readable,
    minifySyntax: !readable,
    external: [...everyBundle.external, ...external],
    ...more,
  });
  return metafile;
}
