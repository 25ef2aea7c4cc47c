import type { OperationLog } from "../../schema/generated/types.ts";

/** One page as the service answered it. */
export interface Page {
  readonly logs: readonly OperationLog[];
  /** "The number of tasks": of all that match, or of this page; the service's documents leave it open. */
  readonly count: number;
}

/** Reads one page: from an offset, at most so many. The signal is aborted when the page is not needed any more. */
export type FetchPage = (offset: number, limit: number, signal?: AbortSignal) => Promise<Page>;

/** A part of the whole list. */
export interface Window {
  /** 0 or more. */
  readonly offset: number;
  /** 1 or more; undefined for all that follow. */
  readonly limit: number | undefined;
}
