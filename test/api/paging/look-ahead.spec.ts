import assert from "node:assert/strict";

import fc from "fast-check";

import { PaginationError } from "../../../provider/api/errors/pagination-error.ts";
import { LookAhead } from "../../../provider/api/paging/look-ahead.ts";
import type { AskedPage, FetchPage, Page } from "../../../provider/api/paging/page.ts";
import { Parcel } from "../../../provider/support/parcel.ts";
import { nextTurn } from "../../../provider/support/next-turn.ts";
import { caught } from "../../support/caught.ts";
import { ids, idsOf, listing, logs, read, still } from "./listing.ts";

interface Gated {
  fetch: FetchPage;
  underway: () => number;
  answer: () => void;
  most: () => number;
}

/** A service that answers only when it is told to, and what is under way. */
function gated(size: number): Gated {
  return gatedBy(still(size).fetch);
}

function gatedBy(fetchPage: FetchPage): Gated {
  const waiting: (() => void)[] = [];
  let most = 0;
  return {
    fetch: (offset, limit) =>
      new Promise<Parcel<Page>>((resolve) => {
        waiting.push(() => resolve(fetchPage(offset, limit)));
        most = Math.max(most, waiting.length);
      }),
    underway: () => waiting.length,
    answer: () => waiting.shift()?.(),
    most: () => most,
  };
}

async function finish<Result>(work: Promise<Result>, answer: () => void): Promise<Result> {
  const state = { done: false };
  const ended = work.finally(() => (state.done = true));
  while (!state.done) {
    answer();
    await nextTurn();
  }
  return ended;
}

describe("pages in flight", () => {
  for (const pagesInFlight of [1, 2, 4, 16]) {
    it(`[U] are never more than ${pagesInFlight}, and the list is the same`, async () => {
      const service = gated(12_345);
      const found = await finish(read(service, { pagesInFlight }), service.answer);
      assert.deepEqual(idsOf(found), ids(logs(0, 12_345)));
      assert.equal(found.complete, true);
      assert.equal(service.most(), Math.min(pagesInFlight, 12));
    });
  }

  it("[U] whatever the size and the window, give what one page after the other gives", async () => {
    const windows = fc.record({
      size: fc.integer({ min: 0, max: 6000 }),
      offset: fc.nat(6000),
      limit: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
      pagesInFlight: fc.integer({ min: 2, max: 16 }),
    });
    await fc.assert(
      fc.asyncProperty(windows, async ({ size, pagesInFlight, ...window }) => {
        const [ahead, inTurn] = [still(size), still(size)];
        const found = await read(ahead, { ...window, pagesInFlight });
        assert.deepEqual(found, await read(inTurn, window));
        assert.equal(ahead.asked.length, inTurn.asked.length, "a page was read in vain");
      }),
      { numRuns: 60 },
    );
  });

  for (const most of [100, 500, 999]) {
    it(`[U] of a service that gives ${most} logs at most are planned by that: none is read in vain`, async () => {
      const spoil = ({ logs: all, count }: Page): Page => ({ logs: all.slice(0, most), count });
      const [service, inTurn] = [still(10_000, { spoil }), still(10_000, { spoil })];
      const held = gatedBy(service.fetch);
      const found = await finish(read(held, { pagesInFlight: 4 }), held.answer);
      assert.deepEqual(idsOf(found), ids(logs(0, 10_000)));
      assert.equal(found.complete, true);
      await read(inTurn);
      assert.equal(service.asked.length, inTurn.asked.length);
      assert.equal(held.most(), 4);
    });
  }

  it("[U] that were asked for and are not foreseen any more are ended, and do not count", () => {
    const asked: number[] = [];
    const ended: number[] = [];
    const lookAhead = new LookAhead(
      (offset, _limit, turn) => {
        asked.push(offset);
        turn?.signal.addEventListener("abort", () => ended.push(offset));
        return new Promise(() => undefined);
      },
      () => 2,
    );
    lookAhead.foresee([0, 1, 2].map((offset) => ({ offset, limit: 1 })));
    lookAhead.foresee([1, 5, 6].map((offset) => ({ offset, limit: 1 })));
    assert.deepEqual([asked, ended], [[0, 1, 5], [0]]);
  });

  it("[U] are given once, and forgotten when the next one is needed, also where none is foreseen", async () => {
    const lookAhead = new LookAhead(
      (offset) => Promise.resolve(new Parcel({ logs: logs(offset, offset + 1), count: 9 })),
      () => 1,
    );
    const [first, second] = [0, 1].map((offset) => ({ offset, limit: 1 })) as [AskedPage, AskedPage];
    const parcel = await lookAhead.page(first);
    assert.notEqual(await lookAhead.page(first), parcel);
    const [once, again] = [lookAhead.page(first), lookAhead.page(first)];
    assert.equal(await once, await again);
    void lookAhead.page(second);
    assert.notEqual(await lookAhead.page(first), await once);
  });

  it("[U] are read in their turn, however early they came", async () => {
    const [asked, readNow]: [number[], number[]] = [[], []];
    const lookAhead = new LookAhead(
      async (offset, _limit, turn) => {
        asked.push(offset);
        await nextTurn();
        await turn?.came();
        readNow.push(offset);
        return new Parcel({ logs: logs(offset, offset + 1), count: 99 });
      },
      () => 2,
    );
    const pages = Array.from({ length: 9 }, (_none, offset) => ({ offset, limit: 1 }));
    lookAhead.foresee(pages);
    for (let turn = 0; turn < 9; turn++) await nextTurn();
    assert.deepEqual([asked, readNow], [[0, 1, 2, 3, 4, 5, 6, 7, 8], []]);
    for (const page of pages.slice(0, 2)) (await lookAhead.page(page)).take();
    assert.deepEqual(readNow, [0, 1]);
    lookAhead.abandon();
    for (let turn = 0; turn < 9; turn++) await nextTurn();
    assert.deepEqual(readNow, [0, 1]);
  });

  it("[U] are read once the request of another one has gone out, also those that were waited for", async () => {
    const events: string[] = [];
    const answers: (() => void)[] = [];
    const lookAhead = new LookAhead(
      async (offset, _limit, turn) => {
        // A request is written once its connection is there.
        await new Promise((resolve) => setImmediate(resolve));
        events.push(`sent ${offset}`);
        await new Promise<void>((resolve) => (answers[offset] = resolve));
        await turn?.came();
        events.push(`read ${offset}`);
        return new Parcel({ logs: logs(offset, offset + 1), count: 99 });
      },
      () => 2,
    );
    lookAhead.foresee([0, 1, 2, 3].map((offset) => ({ offset, limit: 1 })));
    const needed = lookAhead.page({ offset: 0, limit: 1 });
    for (let turn = 0; turn < 9; turn++) await nextTurn();
    answers[0]?.();
    await needed;
    assert.deepEqual(events, ["sent 0", "sent 1", "sent 2", "read 0"]);
  });

  it("[U] that came and did not wait for their turn leave no rejection behind when they are ended", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    try {
      const lookAhead = new LookAhead(
        async (offset, _limit, turn) => {
          await nextTurn();
          // As a request that goes alone.
          void turn?.came();
          return new Parcel({ logs: logs(offset, offset + 1), count: 99 });
        },
        () => 2,
      );
      lookAhead.foresee([0, 1].map((offset) => ({ offset, limit: 1 })));
      for (let turn = 0; turn < 3; turn++) await nextTurn();
      lookAhead.abandon();
      for (let turn = 0; turn < 3; turn++) await nextTurn();
    } finally {
      process.off("unhandledRejection", note);
    }
    assert.deepEqual(unhandled, []);
  });

  it("[U] a list that moves meanwhile is read again", async () => {
    const service = listing({ list: (request) => (request < 4 ? logs(1, 5000) : logs(0, 5000)) });
    const found = await read(service, { pagesInFlight: 4 });
    assert.deepEqual(idsOf(found), ids(logs(0, 5000)));
    assert.equal(found.complete, true);
  });

  it("[U] those that are not needed any more are ended, and their failure is none", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const lookAhead = new LookAhead(
      (offset, _limit, turn) => {
        signals.push(turn?.signal);
        if (offset !== 0) return Promise.reject(new Error("ahead"));
        return Promise.resolve(new Parcel({ logs: [], count: 0 }));
      },
      () => 3,
    );
    const asked = [0, 1, 2].map((offset) => ({ offset, limit: 1 }));
    lookAhead.foresee(asked);
    await lookAhead.page(asked[0] ?? assert.fail());
    assert.equal(signals.length, 3);
    lookAhead.abandon();
    assert.ok(signals.every((signal) => signal?.aborted === true));
    await nextTurn();
  });
});

describe("maxPages", () => {
  it("[U] is an error where the list has more, not a cut", async () => {
    const error = await caught(read(still(5000), { maxPages: 3 }), PaginationError);
    assert.equal(error.code, "CBR_PAGINATION");
    assert.match(error.message, /more than 3 pages \(cbr:maxPages\); 2998 logs had come by then/u);
  });

  it("[U] as many as the list has are enough", async () => {
    assert.equal((await read(still(2998), { maxPages: 3 })).complete, true);
  });
});
