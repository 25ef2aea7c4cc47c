import assert from "node:assert/strict";

import fc from "fast-check";

import { delayAfter, delayBounds } from "../../../provider/resources/operation-gate/delays.ts";

const LONGEST_MS = 3_600_000;
const JUST_BELOW_ONE = 1 - Number.EPSILON / 2;

describe("delayBounds", () => {
  for (const [given, minMs, maxMs] of [
    [{}, 5000, 60_000],
    [{ min: "1s", max: "10s" }, 1000, 10_000],
    [{ min: "10s" }, 10_000, 60_000],
    [{ min: "5m" }, 300_000, 300_000],
    [{ max: "30s" }, 5000, 30_000],
    [{ max: "1s" }, 1000, 1000],
    [{ min: "100ms", max: "100ms" }, 100, 100],
  ] as const) {
    it(`[U] ${JSON.stringify(given)} is ${minMs} to ${maxMs} ms`, () => {
      assert.deepEqual(delayBounds(given), { minMs, maxMs });
    });
  }
});

describe("delayAfter", () => {
  const bounds = { minMs: 5000, maxMs: 60_000 };
  const looks = [1, 2, 3, 4, 5, 6, 100, 10_000];

  it("[U] at most doubles from look to look, up to the maximum", () => {
    assert.deepEqual(
      looks.map((count) => delayAfter(count, bounds, JUST_BELOW_ONE)),
      [5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000, 60_000],
    );
  });

  it("[U] is never shorter than the minimum", () => {
    assert.deepEqual(new Set(looks.map((count) => delayAfter(count, bounds, 0))), new Set([5000]));
  });

  it("[U] lies between by chance", () => {
    assert.deepEqual(
      looks.slice(0, 5).map((count) => delayAfter(count, bounds, 0.5)),
      [5000, 7500, 12_500, 22_500, 32_500],
    );
  });

  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const anyBounds = fc
    .tuple(fc.integer({ min: 100, max: LONGEST_MS }), fc.integer({ min: 100, max: LONGEST_MS }))
    .map(([one, other]) => ({ minMs: Math.min(one, other), maxMs: Math.max(one, other) }));
  const anyLooks = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 1_000_000 }));

  it("[U] is a whole number of milliseconds from the minimum to the ceiling of the look", () => {
    fc.assert(
      fc.property(anyLooks, anyBounds, chance, (count, { minMs, maxMs }, random) => {
        const delay = delayAfter(count, { minMs, maxMs }, random);
        assert.ok(Number.isInteger(delay));
        assert.ok(delay >= minMs, `${delay} < ${minMs}`);
        assert.ok(delay <= Math.min(maxMs, minMs * 2 ** (count - 1)), `${delay}`);
      }),
    );
  });

  it("[U] does not shrink from look to look by the same chance, and grows with chance", () => {
    fc.assert(
      fc.property(anyLooks, anyBounds, chance, chance, (count, range, one, other) => {
        assert.ok(delayAfter(count, range, one) <= delayAfter(count + 1, range, one));
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(delayAfter(count, range, less) <= delayAfter(count, range, more));
      }),
    );
  });
});
