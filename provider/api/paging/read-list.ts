import type { IncompleteReason } from "../../schema/generated/types.ts";
import type { StartPass } from "./log-sink.ts";
import type { FetchPage, Window } from "./page.ts";
import type { PageLimits } from "./page-limits.ts";
import { type Pass, readOnce } from "./read-once.ts";

/** What is known of a list that was read. */
export interface ListReading {
  /** As the service says it. */
  readonly count: number;
  /** True only when every matching log was read. */
  readonly complete: boolean;
  /** Why it is not complete. */
  readonly incompleteReason?: IncompleteReason;
}

/** A list that moves is read this often in all before it is given out as incomplete. */
const MOST_PASSES = 3;

/**
 * Reads a window of the list, again when it moved meanwhile.
 * @param fetch - Reads one page.
 * @param window - Which part of the list.
 * @param start - Makes the sink of each pass; the last one has what counts.
 * @param limits - How pages are asked for.
 * @throws {PaginationError} `CBR_PAGINATION` when the service repeats a page for ever.
 */
export async function readList(
  fetch: FetchPage,
  window: Window,
  start: StartPass,
  limits: PageLimits,
): Promise<ListReading> {
  let pass = await readOnce(fetch, window, start(), limits);
  for (let passes = 1; pass.moved && passes < MOST_PASSES; passes++) {
    pass = await readOnce(fetch, window, start(), limits);
  }
  const reason = await incompleteReason(pass, window, fetch);
  return {
    count: pass.count,
    complete: reason === undefined,
    ...(reason === undefined ? {} : { incompleteReason: reason }),
  };
}

async function incompleteReason(
  { moved, ended, enough, count, read }: Pass,
  { offset }: Window,
  fetch: FetchPage,
): Promise<IncompleteReason | undefined> {
  if (moved) return "changed";
  if (enough) return "decided";
  if (!ended) return "window";
  if (offset === 0) return undefined;
  // Nothing at the offset: a count of 0 may be that of the page, so one more look tells whether there is nothing at all.
  const none = read === 0 && count === 0 && (await fetch(0, 1)).take().logs.length === 0;
  return none ? undefined : "window";
}
