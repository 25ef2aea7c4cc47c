import type { OperationLog } from "../../schema/generated/types.ts";
import type { Parcel } from "../../support/parcel.ts";

/** The largest page that the service gives. */
export const PAGE_SIZE = 1000;

/** A page that is asked for. */
export interface AskedPage {
  readonly offset: number;
  readonly limit: number;
}

/** One page as the service answered it. */
export interface Page {
  readonly logs: readonly OperationLog[];
  /** "The number of tasks": of all that match, or of this page; the service's documents leave it open. */
  readonly count: number;
}

/** What the request of a page that is one of several goes by. */
export interface PageTurn {
  /** Aborted when the page is not needed any more. */
  readonly signal: AbortSignal;
  /** Asked when the request was throttled: whether it may be made again. If not, its failure is not heeded. */
  mayWait(): boolean;
  /** Told when the answer has come; it is read once this settles, in its turn, and until then it is bytes. */
  readonly came: () => Promise<void>;
}

/** Reads one page: from an offset, at most so many. Without a turn the page is needed, and waits. */
export type FetchPage = (offset: number, limit: number, turn?: PageTurn) => Promise<Parcel<Page>>;

/** A part of the whole list. */
export interface Window {
  /** 0 or more. */
  readonly offset: number;
  /** 1 or more; undefined for all that follow. */
  readonly limit: number | undefined;
}
