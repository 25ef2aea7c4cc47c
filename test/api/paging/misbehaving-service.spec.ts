import assert from "node:assert/strict";

import fc from "fast-check";

import { PaginationError } from "../../../provider/api/errors/pagination-error.ts";
import type { Page } from "../../../provider/api/paging/page.ts";
import type { OperationLog } from "../../../provider/schema/generated/types.ts";
import { Parcel } from "../../../provider/support/parcel.ts";
import { caught } from "../../support/caught.ts";
import { COUNTS, type Found, ids, idsOf, listing, log, logs, read } from "./listing.ts";

for (const countIs of COUNTS) {
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
    assert.match(error.message, /began the list anew after 1000 logs/u);
  });

  it("[U] whose pages do not join gives no more than the window holds", async () => {
    const pages = [
      [4, 11, 7, 2],
      [3, 8],
      [5, 12, 6, 9, 0],
      [10, 1],
      [14, 16, 13, 17],
      [15, 18],
    ];
    const counts = [5, 6, 10, 11, 14, 0];
    let request = 0;
    const fetch = () => {
      const turn = request++ % pages.length;
      return Promise.resolve(new Parcel({ logs: (pages[turn] ?? []).map(log), count: counts[turn] ?? 0 }));
    };
    const found = await read({ fetch }, { offset: 0, limit: 16 });
    assert.equal(idsOf(found).length, 16);
    assert.equal(found.incompleteReason, "changed");
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
        const outcome = await read(
          {
            fetch: () => {
              const { numbers = [], count = 0 } = answers[request++ % answers.length] ?? {};
              assert.ok(request < 500, "the reader does not end");
              return Promise.resolve(new Parcel({ logs: numbers.map(log), count }));
            },
          },
          { offset, limit },
        ).catch((error: unknown) => error);
        if (outcome instanceof PaginationError) return;
        const found = outcome as Found;
        const seen = idsOf(found);
        assert.equal(new Set(seen).size, seen.length);
        assert.ok(seen.length <= (limit ?? Infinity));
        assert.equal(found.complete, found.incompleteReason === undefined);
      }),
      { numRuns: 300 },
    );
  });
});
