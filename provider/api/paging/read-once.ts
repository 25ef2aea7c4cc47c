import type { OperationLog } from "../../schema/generated/types.ts";
import type { FetchPage, Page, Window } from "./page.ts";
import { PageSequence } from "./page-sequence.ts";

/** The largest page that the service gives. */
const PAGE_SIZE = 1000;

/** Neighbouring pages share so many logs, so that a list that shifts between them is noticed. */
const OVERLAP = 1;

/** What one pass over the pages found. */
export interface Pass {
  /** Each log once, in the service's order. */
  readonly logs: readonly OperationLog[];
  /** The service's count on the first page. */
  readonly count: number;
  /** Whether nothing follows after the last page that was read. */
  readonly ended: boolean;
  /** Whether the list moved while it was read: pages do not join, logs came twice, or the count tells so. */
  readonly moved: boolean;
}

/**
 * Reads the pages of a window one after the other. It ends rightly whether `count` is the number of all matching logs
 * or of those on the page: a count that differs from the page's own number can only be the former.
 * @param fetch - Reads one page.
 * @param window - Which part of the list.
 * @throws {PaginationError} `CBR_PAGINATION` when the service begins the list anew whatever the offset.
 */
export async function readOnce(fetch: FetchPage, { offset, limit = Infinity }: Window): Promise<Pass> {
  const sequence = new PageSequence();
  let ended = false;
  while (!ended && !sequence.stuck && sequence.length < limit) {
    const overlap = sequence.length === 0 ? 0 : OVERLAP;
    const wanted = Math.min(PAGE_SIZE, limit - sequence.length + overlap);
    const page = await fetch(offset + sequence.length - overlap, wanted);
    sequence.add(page, wanted, overlap);
    ended = isLast(page, offset + sequence.length, wanted);
  }
  if (!ended && !sequence.stuck) ended = await nothingAt(fetch, offset + sequence.length, sequence.pages);
  const { pages, logs } = sequence;
  const moved = isTorn(sequence, ended) || contradictsCount(pages, logs.length, { offset, limit });
  return { logs: logs.slice(0, limit), count: firstCount(pages), ended, moved };
}

/** Whether the pages do not make one list: they do not join, or stopped bringing anything before the end. */
function isTorn({ shifted, stuck }: PageSequence, ended: boolean): boolean {
  return shifted || (stuck && !ended);
}

function isLast({ logs, count }: Page, position: number, wanted: number): boolean {
  if (logs.length === 0) return true;
  return count > logs.length ? position >= count : logs.length < wanted;
}

/** Whether `count` is the number of all matching logs, as far as the pages show. */
function isTotal(pages: readonly Page[]): boolean {
  return pages.some(({ logs, count }) => count !== logs.length);
}

function contradictsCount(
  pages: readonly Page[],
  read: number,
  { offset, limit = Infinity }: Window,
): boolean {
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
