import { copyFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

import { repositoryRoot } from "../../run/run-folder.ts";
import { runMaven } from "../run-maven.ts";
import type { PackageOrder } from "./package-order.ts";

/**
 * Packs the SDK for Java as a jar, with its sources and its POM beside it.
 * @returns Their names.
 * @throws {Error} When there is no Maven, or no JDK.
 */
export async function packJava({ folder, version }: PackageOrder): Promise<readonly string[]> {
  const work = await mkdtemp(join(tmpdir(), "cbr-jar-"));
  try {
    // From a copy: Maven leaves what it makes beside the sources.
    const filter = (path: string): boolean => basename(path) !== "target";
    await cp(join(repositoryRoot, "sdk/java"), work, { recursive: true, filter });
    await runMaven(work);
    const files = new Map([
      [`cbr-${version}-sources.jar`, `target/cbr-${version}-sources.jar`],
      [`cbr-${version}.jar`, `target/cbr-${version}.jar`],
      [`cbr-${version}.pom`, "pom.xml"],
    ]);
    for (const [name, made] of files) await copyFile(join(work, made), join(folder, name));
    return [...files.keys()];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
