import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isAlive } from "./with-lock.ts";

/**
 * Makes a folder that other processes see either complete or not at all.
 * The work is done in a hidden folder beside the target and renamed at the end; when another process was
 * faster, its result stays and ours is thrown away. What killed processes left half made is removed.
 * @param target - Absolute path; nothing is done when it exists.
 * @param fill - Puts the content into the folder that it is given.
 * @throws Whatever `fill` throws; nothing is left behind then.
 */
export async function publishFolder(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  await mkdir(dirname(target), { recursive: true });
  const prefix = `.${basename(target)}.partial-`;
  await removeLeftovers(dirname(target), prefix);
  const partial = await mkdtemp(join(dirname(target), `${prefix}${process.pid}-`));
  try {
    await fill(partial);
    await rename(partial, target);
  } catch (error) {
    if (!isTaken(error) || !existsSync(target)) throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOTEMPTY" || code === "EEXIST" || code === "EPERM";
}

async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split("-")[0]);
    if (!isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
