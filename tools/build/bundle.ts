import { fileURLToPath } from "node:url";

import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What is loaded only for a service of gRPC that describes the server to whoever debugs it; nobody here offers it. */
const LEFT_OUT = ["@grpc/proto-loader"];

/** Short enough for an editor, and for the places in a report of a crash to tell something. */
const LONGEST_LINE = 500;

/** A module that becomes a file of its own. */
export interface Apart {
  /** The module, as the end of a path. */
  readonly module: string;
  /** The file, as the bundle finds it. */
  readonly file: string;
}

/** What only one bundle needs. */
export interface BundleOptions extends Pick<BuildOptions, "banner" | "define"> {
  /** Packages that it finds where it runs. Default: none. */
  readonly external?: readonly string[];
  /** What it loads when it wants it. Default: nothing. */
  readonly apart?: Apart;
  /** Whether it is written for people to read, and longer. Default: no. */
  readonly readable?: boolean;
}

/**
 * Bundles a program or module into one file, for Node 20 and newer. Bundles are CommonJS: their names may have no ending
 * that could say otherwise, and it is what a single executable application takes. They are packed, since a plugin reads its
 * whole file at each start, but names stay as they are.
 * @param entry - From the repository's root.
 * @param outfile - From there, or absolute.
 * @param options - What only this bundle needs. Default: nothing.
 * @returns What became part of it.
 */
export async function bundle(
  entry: string,
  outfile: string,
  { external = [], apart, readable = false, ...more }: BundleOptions = {},
): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    minifyWhitespace: !readable,
    minifySyntax: !readable,
    lineLimit: LONGEST_LINE,
    external: [...LEFT_OUT, ...external],
    legalComments: "none",
    logLevel: "warning",
    metafile: true,
    ...more,
    ...(apart === undefined ? {} : loading(apart)),
  });
  return metafile;
}

/** The file is loaded as CommonJS: the loader of modules that `import()` goes by would have to be started first. */
function loading({ module, file }: Apart): Pick<BuildOptions, "plugins" | "supported"> {
  const apart: Plugin = {
    name: "apart",
    setup(builder) {
      builder.onResolve({ filter: /\.ts$/ }, ({ path }) =>
        path.endsWith(module) ? { path: file, external: true } : undefined,
      );
    },
  };
  return { plugins: [apart], supported: { "dynamic-import": false } };
}
