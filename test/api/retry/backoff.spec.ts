import assert from "node:assert/strict";

import fc from "fast-check";

import { backoffMs } from "../../../provider/api/retry/backoff.ts";

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const kinds = fc.constantFrom("throttled" as const, "transient" as const);

describe("backoff", () => {
  it("[U] doubles its bound with each failure", () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((failures) => backoffMs("transient", failures, 0.5)),
      [100, 200, 400, 800],
    );
    assert.deepEqual(
      [1, 2, 3, 4].map((failures) => backoffMs("throttled", failures, 0.5)),
      [500, 1000, 2000, 4000],
    );
  });

  it("[U] is from 0 to 20 s, however many failures there were", () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 5000 }), chance, (kind, failures, random) => {
        const ms = backoffMs(kind, failures, random);
        assert.ok(ms >= 0 && ms < 20_000, `${ms}`);
      }),
    );
  });

  it("[U] is jittered in full: chance alone says where below the bound", () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 50 }), chance, chance, (kind, failures, a, b) => {
        const [low = 0, high = 0] = [a, b].sort((x, y) => x - y);
        assert.ok(backoffMs(kind, failures, low) <= backoffMs(kind, failures, high));
        assert.equal(backoffMs(kind, failures, 0), 0);
      }),
    );
  });

  it("[U] a throttled client waits longer than one that met a passing fault", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), chance, (failures, random) => {
        assert.ok(backoffMs("throttled", failures, random) >= backoffMs("transient", failures, random));
      }),
    );
  });
});
