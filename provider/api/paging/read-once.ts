import type { LogSink } from "./log-sink.ts";
import type { FetchPage, Page, Window } from "./page.ts";
import { PageSequence } from "./page-sequence.ts";

/** The largest page that the service gives. */
const PAGE_SIZE = 1000;

/** Neighbouring pages share so many logs, so that a list that shifts between them is noticed. */
const OVERLAP = 1;

/** What one pass over the pages found. */
export interface Pass {
  /** How many logs came, each once. */
  readonly read: number;
  /** The service's count on the first page. */
  readonly count: number;
  /** Whether nothing follows after the last page that was read. */
  readonly ended: boolean;
  /** Whether the list moved while it was read: pages do not join, logs came twice, or the count tells so. */
  readonly moved: boolean;
  /** Whether the sink had enough before the end. */
  readonly enough: boolean;
}

/**
 * Reads the pages of a window one after the other. It ends rightly whether `count` is the number of all matching logs
 * or of those on the page: a count that differs from the page's own number can only be the former.
 * @param fetch - Reads one page.
 * @param window - Which part of the list.
 * @param sink - Takes the logs.
 * @throws {PaginationError} `CBR_PAGINATION` when the service begins the list anew whatever the offset.
 */
export async function readOnce(
  fetch: FetchPage,
  { offset, limit = Infinity }: Window,
  sink: LogSink,
): Promise<Pass> {
  const sequence = new PageSequence();
  let end: End | undefined;
  while (end === undefined && sequence.length < limit) {
    const overlap = sequence.length === 0 ? 0 : OVERLAP;
    const wanted = Math.min(PAGE_SIZE, limit - sequence.length + overlap);
    const page = await fetch(offset + sequence.length - overlap, wanted);
    const room = limit - sequence.read;
    sink.add(sequence.add(page, wanted, overlap).slice(0, room));
    end = isLast(page, offset + sequence.length, wanted) ? "list" : earlyEnd(sequence, sink);
  }
  if (end === "enough") return passOf(sequence, { ended: false, moved: false, enough: true });
  const nothingMore = end === undefined && (await nothingAt(fetch, offset + sequence.length, sequence));
  const ended = end === "list" || nothingMore;
  const moved = isTorn(sequence, ended) || contradictsCount(sequence, { offset, limit });
  return passOf(sequence, { ended, moved, enough: false });
}

/** Why a pass ends before its window is full: the list ended, a page brought nothing new, the sink wants no more. */
type End = "list" | "stuck" | "enough";

function passOf(sequence: PageSequence, rest: Pick<Pass, "ended" | "moved" | "enough">): Pass {
  return { read: sequence.read, count: firstCount(sequence), ...rest };
}

function earlyEnd({ stuck }: PageSequence, sink: LogSink): End | undefined {
  if (stuck) return "stuck";
  return sink.enough() ? "enough" : undefined;
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
function isTotal({ sizes }: PageSequence): boolean {
  return sizes.some(({ length, count }) => count !== length);
}

function contradictsCount(sequence: PageSequence, { offset, limit = Infinity }: Window): boolean {
  if (!isTotal(sequence)) return false;
  const count = firstCount(sequence);
  const expected = Math.min(limit, Math.max(0, count - offset));
  return sequence.sizes.some((size) => size.count !== count) || sequence.read !== expected;
}

/** A full window whose count says nothing of what follows: one more look tells. */
async function nothingAt(fetch: FetchPage, position: number, sequence: PageSequence): Promise<boolean> {
  return isTotal(sequence) ? false : (await fetch(position, 1)).logs.length === 0;
}

function firstCount({ sizes }: PageSequence): number {
  return sizes[0]?.count ?? 0;
}
