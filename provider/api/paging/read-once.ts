import type { OperationLog } from "../../schema/generated/types.ts";
import { PaginationError } from "../errors/pagination-error.ts";
import type { FetchPage, Page, Window } from "./page.ts";

/** The largest page that the service gives. */
const PAGE_SIZE = 1000;

/** What one pass over the pages found. */
export interface Pass {
  /** Each log once, in the service's order. */
  readonly logs: readonly OperationLog[];
  /** The service's count on the first page. */
  readonly count: number;
  /** Whether nothing follows after the last page that was read. */
  readonly ended: boolean;
  /** Whether the list moved while it was read: counts differ, or logs came twice or not at all. */
  readonly moved: boolean;
}

/**
 * Reads the pages of a window one after the other. It ends rightly whether `count` is the number of all matching logs
 * or of those on the page: a count that differs from the page's own number can only be the former.
 * @param fetch - Reads one page.
 * @param window - Which part of the list.
 * @throws {PaginationError} `CBR_PAGINATION` when the service repeats a page for ever.
 */
export async function readOnce(fetch: FetchPage, { offset, limit = Infinity }: Window): Promise<Pass> {
  const byId = new Map<string, OperationLog>();
  const pages: Page[] = [];
  let position = offset;
  let ended = false;
  while (!ended && position < offset + limit) {
    const wanted = Math.min(PAGE_SIZE, offset + limit - position);
    const page = await fetch(position, wanted);
    const before = byId.size;
    for (const log of page.logs) byId.set(log.id, log);
    pages.push(page);
    position += page.logs.length;
    ended = isLast(page, position, wanted);
    if (byId.size === before && !ended) refuseRepetition(pages, position);
  }
  if (!ended) ended = await nothingAt(fetch, position, pages);
  const logs = [...byId.values()];
  return { logs, count: firstCount(pages), ended, moved: moved(pages, logs.length, { offset, limit }) };
}

/** A page that brings nothing new ends nowhere when no count says where the list ends. */
function refuseRepetition(pages: readonly Page[], position: number): void {
  if (isTotal(pages)) return;
  const found = `The service answered the same logs again at offset ${position}, so the list has no end`;
  throw new PaginationError(`${found}. Read it with a limit, and report it to the service.`);
}

function isLast({ logs, count }: Page, position: number, wanted: number): boolean {
  if (logs.length === 0) return true;
  return count > logs.length ? position >= count : logs.length < wanted;
}

/** Whether `count` is the number of all matching logs, as far as the pages show. */
function isTotal(pages: readonly Page[]): boolean {
  return pages.some(({ logs, count }) => count !== logs.length);
}

function moved(pages: readonly Page[], read: number, { offset, limit = Infinity }: Window): boolean {
  if (!isTotal(pages)) return false;
  const count = firstCount(pages);
  const expected = Math.min(limit, Math.max(0, count - offset));
  return pages.some((page) => page.count !== count) || read !== expected;
}

/** A full window whose count says nothing of what follows: one more look tells. */
async function nothingAt(fetch: FetchPage, position: number, pages: readonly Page[]): Promise<boolean> {
  return isTotal(pages) ? false : (await fetch(position, 1)).logs.length === 0;
}

function firstCount(pages: readonly Page[]): number {
  return pages[0]?.count ?? 0;
}
