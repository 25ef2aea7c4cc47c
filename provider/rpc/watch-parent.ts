import type { Clock } from "../support/clock.ts";

const INTERVAL_MS = 500;

/**
 * Notices when the engine that started the plugin is gone, however it ended: the plugin then has another parent.
 * @param clock - Between two looks.
 * @param parentId - The parent's process ID, as it is now.
 * @param signal - Ends the watch.
 * @returns Resolves with true when the parent is gone, with false when the watch was ended.
 */
export async function watchParent(
  clock: Clock,
  parentId: () => number,
  signal: AbortSignal,
): Promise<boolean> {
  const parent = parentId();
  try {
    while (parentId() === parent) await clock.sleep(INTERVAL_MS, signal);
    return true;
  } catch {
    return false;
  }
}
