import assert from "node:assert/strict";

import fc from "fast-check";

import { PaginationError } from "../../../provider/api/errors/pagination-error.ts";
import type { Page } from "../../../provider/api/paging/page.ts";
import { readList, type ReadList } from "../../../provider/api/paging/read-list.ts";
import type { OperationLog } from "../../../provider/schema/generated/types.ts";
import { caught } from "../../support/caught.ts";
import { type CountMeaning, type Listing, type ListingOptions, listing, log, logs } from "./listing.ts";

const COUNTS: readonly CountMeaning[] = ["total", "page"];

interface Asked {
  readonly offset?: number;
  readonly limit?: number;
}

function read(service: Listing, { offset = 0, limit }: Asked = {}): Promise<ReadList> {
  return readList(service.fetch, { offset, limit });
}

function still(size: number, options: Omit<ListingOptions, "list"> = {}): Listing {
  const all = logs(0, size);
  return listing({ ...options, list: () => all });
}

function idsOf(found: Pick<ReadList, "operationLogs">): string[] {
  return found.operationLogs.map(({ id }) => id);
}

function ids(all: readonly OperationLog[]): string[] {
  return all.map(({ id }) => id);
}

for (const countIs of COUNTS) {
  describe(`read list, count is of the ${countIs}`, () => {
    for (const size of [0, 1, 999, 1000, 1001, 1999, 2000, 2001, 2500, 5000]) {
      it(`[U] reads all ${size} logs, in order, and knows that they are all`, async () => {
        const found = await read(still(size, { countIs }));
        assert.deepEqual(idsOf(found), ids(logs(0, size)));
        assert.equal(found.complete, true);
        assert.equal(found.incompleteReason, undefined);
        assert.equal("incompleteReason" in found, false);
      });
    }

    it("[U] never asks for more than 1000 at once", async () => {
      const service = still(2500, { countIs });
      await read(service);
      assert.ok(service.asked.every(({ limit }) => limit >= 1 && limit <= 1000));
    });

    it("[U] reads a limit of 2500 in three pages", async () => {
      const service = still(10_000, { countIs });
      const found = await read(service, { limit: 2500 });
      assert.deepEqual(idsOf(found), ids(logs(0, 2500)));
      assert.equal(found.complete, false);
      assert.equal(found.incompleteReason, "window");
      assert.equal(service.asked.filter(({ limit }) => limit > 1).length, 3);
    });

    it("[U] a window that holds the whole list is complete", async () => {
      for (const limit of [10, 11, 1000]) {
        assert.equal((await read(still(10, { countIs }), { limit })).complete, true, String(limit));
      }
      assert.equal((await read(still(2000, { countIs }), { limit: 2000 })).complete, true);
    });

    it("[U] a window that cuts something off says so", async () => {
      for (const window of [
        { limit: 9 },
        { limit: 1 },
        { offset: 1 },
        { offset: 3, limit: 4 },
        { offset: 10 },
      ]) {
        const found = await read(still(10, { countIs }), window);
        const { offset = 0, limit = 10 } = window as Asked;
        assert.deepEqual(
          idsOf(found),
          ids(logs(offset, Math.min(10, offset + limit))),
          JSON.stringify(window),
        );
        assert.equal(found.complete, false, JSON.stringify(window));
        assert.equal(found.incompleteReason, "window");
      }
    });

    it("[U] an offset past the end of a list that is not empty is not complete", async () => {
      const found = await read(still(10, { countIs }), { offset: 5000 });
      assert.deepEqual(found.operationLogs, []);
      assert.equal(found.complete, false);
      assert.equal(found.incompleteReason, "window");
    });

    it("[U] an offset into an empty list leaves nothing out", async () => {
      const found = await read(still(0, { countIs }), { offset: 10 });
      assert.equal(found.complete, true);
    });

    it("[U] any window over any list holds the right logs, and is complete exactly when it holds all", async () => {
      const sizes = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 990, max: 3100 }));
      const limits = fc.option(
        fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 900, max: 3500 })),
        {
          nil: undefined,
        },
      );
      await fc.assert(
        fc.asyncProperty(sizes, sizes, limits, fc.boolean(), async (size, offset, limit, skip) => {
          const from = skip ? offset : 0;
          const found = await readList(still(size, { countIs }).fetch, { offset: from, limit });
          const expected = logs(from, Math.min(size, from + (limit ?? size)));
          assert.deepEqual(idsOf(found), ids(expected));
          assert.equal(found.complete, expected.length === size);
          assert.equal(found.incompleteReason, expected.length === size ? undefined : "window");
        }),
        { numRuns: 60 },
      );
    });
  });

  describe(`read list of a list that moves, count is of the ${countIs}`, () => {
    it("[U] new logs before the first page change nothing", async () => {
      const found = await read(listing({ countIs, list: () => logs(-1, 2500) }));
      assert.equal(found.complete, true);
      assert.equal(found.operationLogs.length, 2501);
    });

    it("[U] one that moves once is read again until it stands still, and is complete then", async () => {
      for (const after of [
        [...logs(-1, 2500)],
        [...logs(0, 2499)],
        [...logs(1, 2500)],
        [...logs(-2, 2499)],
      ]) {
        const service = listing({ countIs, list: (request) => (request === 1 ? logs(0, 2500) : after) });
        const found = await read(service);
        assert.deepEqual(idsOf(found).sort(), ids(after).sort());
        assert.equal(found.complete, true);
      }
    });

    for (const [what, list] of [
      ["grows at its front", (request: number) => logs(-request, 2500)],
      ["shrinks at its front", (request: number) => logs(request, 2500)],
    ] as const) {
      it(`[U] one that ${what} all the time is "changed", each log once`, async () => {
        const found = await read(listing({ countIs, list }));
        assert.equal(found.complete, false);
        assert.equal(found.incompleteReason, "changed");
        assert.equal(new Set(idsOf(found)).size, found.operationLogs.length);
        assert.ok(found.operationLogs.length > 2000);
      });
    }

    it('[U] one whose logs come and go in equal number, so that its count stays, is "changed" too', async () => {
      for (const list of [
        (request: number) => logs(-request, 2500 - request),
        (request: number) => logs(request, 2500 + request),
      ]) {
        const found = await read(listing({ countIs, list }));
        assert.equal(found.complete, false);
        assert.equal(found.incompleteReason, "changed");
      }
    });

    it("[U] one that is emptied while it is read is read again", async () => {
      const service = listing({ countIs, list: (request) => (request === 1 ? logs(0, 2500) : []) });
      const found = await read(service);
      assert.deepEqual(found.operationLogs, []);
      assert.equal(found.complete, true);
    });

    it("[U] whatever comes and goes, it ends, gives each log once, and complete means all of the last state", async () => {
      const states = fc.array(
        fc.record({ from: fc.integer({ min: -40, max: 40 }), to: fc.integer({ min: 2000, max: 2600 }) }),
        { minLength: 1, maxLength: 12 },
      );
      await fc.assert(
        fc.asyncProperty(states, async (sequence) => {
          const at = (request: number): OperationLog[] => {
            const { from = 0, to = 0 } = sequence[Math.min(request, sequence.length) - 1] ?? {};
            return logs(from, to);
          };
          const service = listing({ countIs, list: at });
          const found = await read(service);
          const seen = idsOf(found);
          assert.equal(new Set(seen).size, seen.length);
          assert.ok(service.asked.length <= 15, `${service.asked.length} requests`);
          if (service.asked.length - 4 > sequence.length) {
            assert.equal(found.complete, true);
            assert.deepEqual(seen, ids(at(service.asked.length)));
          }
          if (countIs === "total" && found.complete) assert.equal(found.count, seen.length);
        }),
        { numRuns: 60 },
      );
    });
  });

  describe(`read list of a service that misbehaves, count is of the ${countIs}`, () => {
    it("[U] one that ignores the offset is refused, and no endless loop", async () => {
      const all = logs(0, 2500);
      const first = (page: { count: number }): { logs: OperationLog[]; count: number } => ({
        logs: all.slice(0, 1000),
        count: countIs === "total" ? page.count : 1000,
      });
      const service = listing({ countIs, list: () => all, spoil: first });
      const error = await caught(read(service), PaginationError);
      assert.equal(error.code, "CBR_PAGINATION");
      assert.equal(service.asked.length, 2);
    });

    it("[U] one that ignores the limit does not widen the window", async () => {
      const all = logs(0, 100);
      const spoil = (
        page: { count: number },
        { offset }: { offset: number },
      ): { logs: OperationLog[]; count: number } => ({
        logs: all.slice(offset),
        count: countIs === "total" ? page.count : all.length - offset,
      });
      const found = await read(listing({ countIs, list: () => all, spoil }), { limit: 10 });
      assert.deepEqual(idsOf(found), ids(logs(0, 10)));
      assert.equal(found.complete, false);
    });

    it("[U] one that gives a log twice on a page is not believed to be complete", async () => {
      const twice = [...logs(0, 5), log(2)];
      const found = await read(listing({ countIs, list: () => twice }));
      assert.deepEqual(idsOf(found), ids(logs(0, 5)));
      assert.equal(found.incompleteReason, "changed");
    });
  });
}

describe("read list of a service that misbehaves", () => {
  it("[U] whose count promises more logs than ever come: no endless loop, and not complete", async () => {
    const list = logs(0, 1000);
    const spoil = ({ logs: page }: Page): Page => ({ logs: page, count: 1_000_000_000 });
    const service = listing({ list: () => list, spoil });
    const found = await read(service);
    assert.equal(found.operationLogs.length, 1000);
    assert.equal(found.incompleteReason, "changed");
    assert.ok(service.asked.length <= 9, `${service.asked.length} requests`);
  });

  it("[U] whose pages are shorter than asked for, when its count is the total: all are read", async () => {
    const all = logs(0, 950);
    const service = listing({
      list: () => all,
      spoil: ({ count }, { offset }) => ({ logs: all.slice(offset, offset + 100), count }),
    });
    const found = await read(service);
    assert.deepEqual(idsOf(found), ids(all));
    assert.equal(found.complete, true);
  });

  it("[U] that repeats a full page for ever says so, with a remedy", async () => {
    const first = logs(0, 1000);
    const service = listing({ list: () => first, spoil: () => ({ logs: first, count: 1000 }) });
    const error = await caught(read(service), PaginationError);
    assert.equal(error.code, "CBR_PAGINATION");
    assert.equal(error.retryable, false);
    assert.match(error.message, /began the list anew at offset 1000/u);
  });

  it("[U] any pages at all: it ends, within the window, each log once, and complete only without a contradiction", async () => {
    const pages = fc.array(
      fc.record({ numbers: fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }), count: fc.nat(60) }),
      { minLength: 1, maxLength: 8 },
    );
    const limits = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(pages, fc.nat(10), limits, async (answers, offset, limit) => {
        let request = 0;
        const outcome = await readList(
          () => {
            const { numbers = [], count = 0 } = answers[request++ % answers.length] ?? {};
            assert.ok(request < 500, "the reader does not end");
            return Promise.resolve({ logs: numbers.map(log), count });
          },
          { offset, limit },
        ).catch((error: unknown) => error);
        if (outcome instanceof PaginationError) return;
        const found = outcome as ReadList;
        const seen = idsOf(found);
        assert.equal(new Set(seen).size, seen.length);
        assert.ok(seen.length <= (limit ?? Infinity));
        assert.equal(found.complete, found.incompleteReason === undefined);
      }),
      { numRuns: 300 },
    );
  });
});
