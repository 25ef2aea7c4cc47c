import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** One process as /proc shows it. */
export interface RunningProcess {
  readonly id: number;
  readonly parentId: number;
  readonly command: string;
}

/** Every process that runs now; zombies do not. */
export function runningProcesses(): RunningProcess[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
}

/**
 * Finds the processes below one, at any depth.
 * @param ancestorId - The one; not part of the answer.
 */
export function descendantsOf(ancestorId: number): RunningProcess[] {
  const all = runningProcesses();
  const below = (id: number): RunningProcess[] =>
    all.filter(({ parentId }) => parentId === id).flatMap((child) => [child, ...below(child.id)]);
  return below(ancestorId);
}

/** Tells whether a process is the plugin. */
export function isPlugin({ command }: RunningProcess): boolean {
  return command.includes("pulumi-resource-cbr");
}

/**
 * Waits until none of some processes runs any more.
 * @param ids - Their IDs.
 * @param withinMs - A guard: past it, the wait fails.
 */
export async function allEnded(ids: readonly number[], withinMs: number): Promise<void> {
  const guard = AbortSignal.timeout(withinMs);
  const left = (): number[] => ids.filter((id) => readProcess(id) !== undefined);
  while (left().length > 0) {
    await setTimeout(20);
    if (guard.aborted) throw new Error(`still running after ${withinMs} ms: ${left().join(", ")}`);
  }
}

/** Ends what is left of some processes, so that a failed test leaves nothing behind. */
export function endAll(ids: readonly number[]): void {
  for (const id of ids) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }
}

function readProcess(id: number): RunningProcess | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, "utf8");
    // The name in parentheses may hold anything; the state and the parent follow it.
    const [state, parentId] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return undefined;
    const command = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    return { id, parentId: Number(parentId), command };
  } catch {
    return undefined;
  }
}
