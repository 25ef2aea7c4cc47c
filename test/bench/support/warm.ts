/**
 * Does something once before it is measured: files come into the machine's cache, and the plugin's compiled code onto its
 * disk.
 */
export async function warm(tasks: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  for (const task of Object.values(tasks)) await task();
}
