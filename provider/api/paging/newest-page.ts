import { type AskedPage, type Page, PAGE_SIZE, type Window } from "./page.ts";

/**
 * Finds where the newest logs of a list are when it begins with the oldest, so that they can be looked at before the
 * rest. Which order a list has is not documented; its first page shows it.
 * @param first - The first page of the window.
 * @param window - Which part of the list.
 * @returns The last page; undefined when nobody knows where it is, it follows at once, or the list is in another order.
 */
export function newestPage(
  { logs, count }: Page,
  { offset, limit = Infinity }: Window,
): AskedPage | undefined {
  const isTotal = count > logs.length;
  const from = Math.min(limit, count - offset) - PAGE_SIZE;
  if (!isTotal || from < logs.length || !isOldestFirst(logs)) return undefined;
  return { offset: offset + from, limit: PAGE_SIZE };
}

/** Whether every log is as young as the one before or younger, and the last one younger than the first. */
function isOldestFirst(logs: Page["logs"]): boolean {
  const created = logs.map(({ createdAt }) => Date.parse(createdAt));
  const rises = created.every((moment, place) => place === 0 || moment >= (created[place - 1] ?? NaN));
  return rises && (created.at(-1) ?? NaN) > (created[0] ?? NaN);
}
