/** Does something once before it is measured, so that files are in the machine's cache. */
export async function warm(tasks: Readonly<Record<string, () => Promise<unknown>>>): Promise<void> {
  for (const task of Object.values(tasks)) await task();
}
