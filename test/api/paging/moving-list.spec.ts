import assert from "node:assert/strict";

import fc from "fast-check";

import type { OperationLog } from "../../../provider/schema/generated/types.ts";
import { COUNTS, ids, idsOf, listing, logs, read } from "./listing.ts";

for (const countIs of COUNTS) {
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
}
