import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

interface LockOptions {
  /** Called once when another process holds the lock, with its id. */
  readonly onWait?: (pid: number) => void;
  /** Milliseconds between two looks. Default 500. */
  readonly pollMs?: number;
  /** Looks after which the lock is ignored. Default 2400: 20 minutes of the default. */
  readonly patience?: number;
}

/**
 * Does a piece of work while no other process does it.
 * The lock only saves work: whoever publishes by `publishFolder` stays correct without it, so that a lock that
 * cannot be had in the end is ignored. A lock whose owner has died is taken over.
 * @param file - Absolute path of the lock file; it holds the owner's process id.
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  const mine = await takeLock(file, options);
  try {
    return await work();
  } finally {
    if (mine) await rm(file, { force: true });
  }
}

async function takeLock(
  file: string,
  { onWait, pollMs = 500, patience = 2400 }: LockOptions,
): Promise<boolean> {
  let told = false;
  for (let look = 0; look < patience; look += 1) {
    if (await tryLock(file)) return true;
    const owner = await readOwner(file);
    if (!isAlive(owner)) {
      await rm(file, { force: true });
      continue;
    }
    if (!told) onWait?.(owner);
    told = true;
    await delay(pollMs);
  }
  return false;
}

/** Writes the id first and links it into place, so that a lock is never seen empty. */
async function tryLock(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** 0, which is nobody, when the lock has gone meanwhile. */
async function readOwner(file: string): Promise<number> {
  return Number(await readFile(file, "utf8").catch(() => "0"));
}

/** True when a process with this id runs on this machine. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
