import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { create } from "tar";

import { bundlePlugin, type PluginBundle } from "../build/bundle-plugin.ts";
import { reasonOf, type Say } from "../engine/progress.ts";
import { billOfMaterials } from "./bill-of-materials.ts";
import { type BundledPackage, bundledPackages } from "../build/bundled-packages.ts";
import { licenseText } from "../build/license-text.ts";
import { makeExecutable } from "./make-executable.ts";
import { fetchedNode, installedNode, nodeLicense, type NodeRuntime } from "./node-runtime.ts";
import { ownTarget, type Target, targets } from "./target.ts";
import { writeSums } from "./write-sums.ts";

/** What is built, and for whom. */
export interface Order {
  /** Absolute; made when it is not there. What an earlier build left in it is removed. */
  readonly folder: string;
  /** Of the plugin, such as `0.1.0`. */
  readonly version: string;
  /** Beside this machine's own target, which is always built. Default: all others. */
  readonly others?: readonly Target[];
  /** Takes what was built, and what could not be had. */
  readonly say: Say;
}

interface Job {
  readonly folder: string;
  readonly work: string;
  readonly version: string;
  readonly plugin: PluginBundle;
  readonly packages: readonly BundledPackage[];
  readonly license: string;
  readonly builder: NodeRuntime;
}

const MADE = /^pulumi-resource-cbr-v|^SHA256SUMS$/u;

/**
 * Builds an archive for each target, with the plugin in one executable that needs no Node, a bill of materials beside each, and
 * `SHA256SUMS` over all.
 * @returns Names of the files, sorted; the sums come last.
 * @throws {Error} When this machine's own cannot be built. Others are left out where their Node cannot be had.
 */
export async function buildArchives({ folder, version, others, say }: Order): Promise<readonly string[]> {
  const own = ownTarget();
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (MADE.test(name)) await rm(join(folder, name));
  const work = await mkdtemp(join(tmpdir(), "pulumi-cbr-dist-"));
  try {
    const plugin = await bundlePlugin(join(work, "plugin.cjs"));
    const packages = bundledPackages(plugin.metafile);
    const builder = installedNode(own);
    const license = licenseText(packages, nodeLicense(own));
    const job: Job = { folder, work, version, plugin, packages, license, builder };
    const files = await buildFor(job, own, builder, say);
    for (const target of others ?? targets.filter((each) => each !== own)) {
      const runtime = await runtimeFor(target, work, say);
      if (runtime !== undefined) files.push(...(await buildFor(job, target, runtime, say)));
    }
    return [...files.sort(), await writeSums(folder, files)];
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function runtimeFor(target: Target, work: string, say: Say): Promise<NodeRuntime | undefined> {
  try {
    return await fetchedNode(target, work);
  } catch (error) {
    say(`left out ${target.name}: ${reasonOf(error)}`);
    return undefined;
  }
}

async function buildFor(job: Job, target: Target, runtime: NodeRuntime, say: Say): Promise<string[]> {
  const { version, plugin, packages, license, builder } = job;
  const folder = join(job.work, target.name);
  await mkdir(folder);
  await makeExecutable({ target, runtime, builder, plugin, folder });
  await writeFile(join(folder, "LICENSE"), license);
  const base = `pulumi-resource-cbr-v${version}-${target.name}`;
  const archive = `${base}.tar.gz`;
  // Without owners and moments, so that the same content gives the same archive.
  const same = { portable: true, mtime: new Date(0), gzip: true };
  await create({ ...same, cwd: folder, file: join(job.folder, archive) }, [target.executable, "LICENSE"]);
  const bill = `${base}.cdx.json`;
  await writeFile(join(job.folder, bill), await billOfMaterials({ target, version, runtime, packages }));
  say(`built ${archive}`);
  return [archive, bill];
}
