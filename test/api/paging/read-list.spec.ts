import assert from "node:assert/strict";

import fc from "fast-check";

import { COUNTS, ids, idsOf, logs, read, still, type Asked } from "./listing.ts";

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
          const found = await read(still(size, { countIs }), { offset: from, limit });
          const expected = logs(from, Math.min(size, from + (limit ?? size)));
          assert.deepEqual(idsOf(found), ids(expected));
          assert.equal(found.complete, expected.length === size);
          assert.equal(found.incompleteReason, expected.length === size ? undefined : "window");
        }),
        { numRuns: 60 },
      );
    });
  });
}
