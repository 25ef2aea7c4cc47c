import { PaginationError } from "../errors/pagination-error.ts";
import type { LogSink } from "./log-sink.ts";
import { LookAhead } from "./look-ahead.ts";
import { newestPage } from "./newest-page.ts";
import type { AskedPage, FetchPage, Page, Window } from "./page.ts";
import type { PageLimits } from "./page-limits.ts";
import { askedAt, following, OVERLAP } from "./page-plan.ts";
import { PageSequence } from "./page-sequence.ts";

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
 * Reads the pages of a window in their order. It ends rightly whether `count` is the number of all matching logs or of
 * those on the page: a count that differs from the page's own number can only be the former. Once the number of all is
 * known, the pages that follow are asked for ahead.
 * @param fetch - Reads one page.
 * @param window - Which part of the list.
 * @param sink - Takes the logs.
 * @param limits - How pages are asked for.
 * @throws {PaginationError} `CBR_PAGINATION` when the service begins the list anew whatever the offset, or the list has
 * too many pages.
 */
export async function readOnce(
  fetch: FetchPage,
  window: Window,
  sink: LogSink,
  limits: PageLimits,
): Promise<Pass> {
  const { offset } = window;
  const sequence = new PageSequence();
  const lookAhead = new LookAhead(fetch, () => (sink.greedy ? limits.pace.inFlight : 1));
  try {
    const end = await readPages(lookAhead, window, sequence, sink, limits);
    if (end === "enough") return passOf(sequence, { ended: false, moved: false, enough: true });
    const nothingMore = end === undefined && (await nothingAt(fetch, offset + sequence.length, sequence));
    const ended = end === "list" || nothingMore;
    const moved = isTorn(sequence, ended) || contradictsCount(sequence, window);
    return passOf(sequence, { ended, moved, enough: false });
  } finally {
    lookAhead.abandon();
  }
}

async function readPages(
  lookAhead: LookAhead,
  window: Window,
  sequence: PageSequence,
  sink: LogSink,
  { maxPages }: PageLimits,
): Promise<End | undefined> {
  const { offset, limit = Infinity } = window;
  let end: End | undefined;
  while (end === undefined && sequence.length < limit) {
    if (sequence.sizes.length >= maxPages) throw tooManyPages(maxPages, sequence.read);
    const asked = askedAt(sequence.length, window);
    const page = (await lookAhead.page(asked)).take();
    // Pages that do not join bring more logs than they cover places.
    const room = Math.max(0, limit - sequence.read);
    const overlap = sequence.length === 0 ? 0 : OVERLAP;
    const fresh = sequence.add(page, asked.limit, overlap).slice(0, room);
    if (isLast(page, offset + sequence.length, asked.limit)) end = "list";
    // What follows is under way while the sink works.
    else lookAhead.foresee(wanted(sink, maxPages, sequence, window));
    sink.add(fresh);
    end ??= earlyEnd(sequence, sink);
    if (sequence.sizes.length === 1) end ??= await endByNewest(page, lookAhead, window, sink, maxPages);
  }
  return end;
}

/** The pages to ask for ahead; a sink that may have enough is heard first. */
function wanted(
  { greedy }: LogSink,
  maxPages: number,
  sequence: PageSequence,
  window: Window,
): readonly AskedPage[] {
  return greedy ? following(sequence, window).slice(0, maxPages - sequence.sizes.length) : [];
}

function tooManyPages(maxPages: number, read: number): PaginationError {
  return new PaginationError(
    `The list has more than ${maxPages} pages (cbr:maxPages); ${read} logs had come by then. ` +
      "It is not cut: ask for less, by a filter or a limit, or allow more pages.",
  );
}

/** Why a pass ends before its window is full: the list ended, a page brought nothing new, the sink wants no more. */
type End = "list" | "stuck" | "enough";

function passOf(sequence: PageSequence, rest: Pick<Pass, "ended" | "moved" | "enough">): Pass {
  return { read: sequence.read, count: sequence.count, ...rest };
}

function earlyEnd({ stuck }: PageSequence, sink: LogSink): End | undefined {
  if (stuck) return "stuck";
  return sink.enough() ? "enough" : undefined;
}

/** A list that begins with the oldest logs: whether its newest ones, at its end, are enough for the sink. */
async function endByNewest(
  first: Page,
  lookAhead: LookAhead,
  window: Window,
  sink: LogSink,
  maxPages: number,
): Promise<End | undefined> {
  if (maxPages === 1 || sink.suffices === undefined) return undefined;
  const newest = newestPage(first, window);
  if (newest === undefined) return undefined;
  const { logs } = (await lookAhead.page(newest)).take();
  return sink.suffices(logs) ? "enough" : undefined;
}

/** Whether the pages do not make one list: they do not join, or stopped bringing anything before the end. */
function isTorn({ shifted, stuck }: PageSequence, ended: boolean): boolean {
  return shifted || (stuck && !ended);
}

function isLast({ logs, count }: Page, position: number, wanted: number): boolean {
  if (logs.length === 0) return true;
  return count > logs.length ? position >= count : logs.length < wanted;
}

function contradictsCount(sequence: PageSequence, { offset, limit = Infinity }: Window): boolean {
  if (!sequence.countsAll) return false;
  const count = sequence.count;
  const expected = Math.min(limit, Math.max(0, count - offset));
  return sequence.sizes.some((size) => size.count !== count) || sequence.read !== expected;
}

/** A full window whose count says nothing of what follows: one more look tells. */
async function nothingAt(fetch: FetchPage, position: number, sequence: PageSequence): Promise<boolean> {
  return sequence.countsAll ? false : (await fetch(position, 1)).take().logs.length === 0;
}
