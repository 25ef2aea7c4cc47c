import { Parcel } from "../support/parcel.ts";
import { decodeListAnswer } from "./decode/decode-answers.ts";
import { discreetly } from "./decode/discreetly.ts";
import type { FetchPage, Window } from "./paging/page.ts";
import { Pace } from "./paging/pace.ts";
import { PageBudget } from "./paging/page-budget.ts";
import { Reach } from "./paging/reach.ts";
import { type ListReading, readList } from "./paging/read-list.ts";
import type { Asker, SharedRead } from "./paging/shared-reads.ts";
import type { Requester } from "./request/ask.ts";
import { getJson, type JsonRequest } from "./request/get-json.ts";
import { wireQuery } from "./request/wire-query.ts";
import type { Settings } from "./settings/settings.ts";

/** A list to read: where, as whom, which logs, which part of them. */
export interface AskedList {
  readonly request: Omit<JsonRequest, "query">;
  /** The filters of the query. */
  readonly filter: Parameters<typeof wireQuery>[0];
  readonly window: Window;
}

/** A read of a list that goes on: how far it came, and what it will bring. */
export interface ListRead extends SharedRead<ListReading> {
  readonly reach: Reach;
}

/**
 * Begins to read a list.
 * @param requester - Shared by all requests of the client.
 * @param settings - How many pages at once and in all.
 * @param list - What is read.
 * @param asker - Takes the logs, and says how long that may take.
 * @param may - The first request is not sent before that.
 */
export function beginRead(
  requester: Requester,
  settings: Settings,
  { request, filter, window }: AskedList,
  { start, deadline, progress }: Asker,
  may: Promise<void> = Promise.resolve(),
): ListRead {
  const reach = new Reach(window, progress, requester.clock);
  const limits = { pace: new Pace(settings.pagesInFlight, progress), maxPages: settings.maxPages };
  const fetch: FetchPage = async (from, most, turn) => {
    const query = wireQuery({ ...filter, limit: most, offset: from });
    const signals = turn === undefined ? [deadline.signal] : [deadline.signal, turn.signal];
    const within = { ...deadline, signal: AbortSignal.any(signals) };
    const budget = new PageBudget(requester.budget, limits.pace, reach, turn);
    const came = (): Promise<void> => {
      budget.came();
      return turn?.came() ?? Promise.resolve();
    };
    const question = { ...request, query, came };
    const asking = getJson({ ...requester, budget }, question, within, progress);
    const body = await asking.finally(() => reach.freed(budget));
    const page = discreetly(settings.redact, () =>
      decodeListAnswer(body.take(), `GET ${request.endpoint}${request.path}`),
    );
    reach.heard(page);
    return new Parcel(page);
  };
  const reading = may.then(() => readList(fetch, window, reach.counting(start), limits));
  return { reach, result: reach.told(reading) };
}
