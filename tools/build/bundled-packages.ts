import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Metafile } from "esbuild";

import { repositoryRoot } from "../run/run-folder.ts";

/** A package of which something is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json has it. */
  readonly license: string;
  /** Absolute. */
  readonly folder: string;
}

/** The folder of the innermost package that a file is in. */
const PACKAGE = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u;

/**
 * The packages that a bundle was made of, sorted by name.
 * @param metafile - What the bundler tells of it.
 */
export function bundledPackages({ outputs }: Metafile): readonly BundledPackage[] {
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  return [...folders]
    .map((folder) => read(resolve(repositoryRoot, folder)))
    .sort((one, other) => keyOf(one).localeCompare(keyOf(other), "en"));
}

/** Names a package as npm does in a list: `axios@1.21.1`. */
export function keyOf({ name, version }: Pick<BundledPackage, "name" | "version">): string {
  return `${name}@${version}`;
}

function read(folder: string): BundledPackage {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  const { name, version, license } = JSON.parse(text) as BundledPackage;
  return { name, version, license, folder };
}
