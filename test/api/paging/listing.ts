import type { FetchPage, Page } from "../../../provider/api/paging/page.ts";
import { Pace } from "../../../provider/api/paging/pace.ts";
import { collector } from "../../../provider/api/paging/collector.ts";
import { type ListReading, readList } from "../../../provider/api/paging/read-list.ts";
import { Parcel } from "../../../provider/support/parcel.ts";
import type { OperationLog } from "../../../provider/schema/generated/types.ts";

export type CountMeaning = "total" | "page";

export const COUNTS: readonly CountMeaning[] = ["total", "page"];

/** The log with this number. */
export function log(number: number): OperationLog {
  return { id: `log-${number}`, status: "success", createdAt: "2026-03-01T00:00:00Z" };
}

/** The logs from one number up to, but not including, another. */
export function logs(from: number, to: number): OperationLog[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => log(from + index));
}

/** A list as a service would page it, and what it was asked. */
export interface Listing {
  readonly fetch: FetchPage;
  readonly asked: readonly { readonly offset: number; readonly limit: number }[];
}

export interface ListingOptions {
  readonly countIs?: CountMeaning;
  /** Called before each answer, with the number of the request from 1; gives the list as it is by then. */
  readonly list: (request: number) => readonly OperationLog[];
  /** Spoils an answer. */
  readonly spoil?: (page: Page, asked: { offset: number; limit: number }) => Page;
}

/** After so many requests a test is deemed to be in an endless loop. */
const ENDLESS = 500;

export function listing({ countIs = "total", list, spoil = (page) => page }: ListingOptions): Listing {
  const asked: { offset: number; limit: number }[] = [];
  return {
    asked,
    fetch(offset, limit) {
      asked.push({ offset, limit });
      if (asked.length > ENDLESS) throw new RangeError("the reader does not end");
      const all = list(asked.length);
      const page = all.slice(offset, offset + limit);
      const count = countIs === "total" ? all.length : page.length;
      return Promise.resolve(new Parcel(spoil({ logs: page, count }, { offset, limit })));
    },
  };
}

/** A list that stands still. */
export function still(size: number, options: Omit<ListingOptions, "list"> = {}): Listing {
  const all = logs(0, size);
  return listing({ ...options, list: () => all });
}

export interface Asked {
  readonly offset?: number;
  readonly limit?: number | undefined;
  /** How many pages may be asked for at once. Default: 1. */
  readonly pagesInFlight?: number;
  /** Changes that meanwhile. Default: one that stays as it is. */
  readonly pace?: Pace;
  /** How many pages the list may have. Default: 1000. */
  readonly maxPages?: number;
}

/** What was read, and what is known of it. */
export interface Found extends ListReading {
  readonly operationLogs: readonly OperationLog[];
}

/** Reads a window of a list; all of it by default. */
export async function read(
  { fetch }: Pick<Listing, "fetch">,
  { offset = 0, limit, pagesInFlight = 1, pace = new Pace(pagesInFlight), maxPages = 1000 }: Asked = {},
): Promise<Found> {
  const { start, kept: taken } = collector((log) => log);
  const reading = await readList(fetch, { offset, limit }, start, { pace, maxPages });
  return { operationLogs: taken(), ...reading };
}

export function ids(all: readonly OperationLog[]): string[] {
  return all.map(({ id }) => id);
}

export function idsOf({ operationLogs }: Found): string[] {
  return ids(operationLogs);
}
