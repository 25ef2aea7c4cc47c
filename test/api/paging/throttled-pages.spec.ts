import assert from "node:assert/strict";

import fc from "fast-check";

import { Pace } from "../../../provider/api/paging/pace.ts";
import type { FetchPage, PageTurn } from "../../../provider/api/paging/page.ts";
import { type Found, ids, idsOf, logs, read, still } from "./listing.ts";

/** What a service that throttles some of its requests saw. */
interface Seen {
  readonly found: Found;
  /** How many requests were under way before each answer. */
  readonly underway: readonly number[];
  /** The pages that were given, by offset. */
  readonly given: readonly number[];
}

/** Reads a list of a service that answers one request after the other; those with these numbers, from 1, are throttled. */
async function readThrottled(size: number, most: number, throttled: ReadonlySet<number>): Promise<Seen> {
  const service = still(size);
  const pace = new Pace(most);
  const waiting: ((throttles: boolean) => void)[] = [];
  const [underway, given]: [number[], number[]] = [[], []];
  const isThrottled = (): Promise<boolean> => new Promise((resolve) => waiting.push(resolve));
  const mayWait = (turn: PageTurn | undefined): boolean => turn?.mayWait() ?? true;
  const fetch: FetchPage = async (offset, limit, turn) => {
    while (await isThrottled()) {
      pace.throttled();
      if (!mayWait(turn)) throw new Error("throttled");
    }
    pace.came();
    given.push(offset);
    return service.fetch(offset, limit);
  };
  const state = { done: false };
  const reading = read({ fetch }, { pace }).finally(() => (state.done = true));
  while (!state.done) {
    if (waiting.length > 0) underway.push(waiting.length);
    waiting.shift()?.(throttled.has(underway.length));
    await new Promise(setImmediate);
  }
  return { found: await reading, underway, given };
}

/** Leaves out what repeats the value before it. */
function turns(values: readonly number[]): number[] {
  return values.filter((value, place) => value !== values[place - 1]);
}

describe("pages that are throttled", () => {
  it("[U] once: half as many are asked for at once, and by and by all again", async () => {
    const { found, underway } = await readThrottled(40_000, 4, new Set([6]));
    assert.deepEqual(idsOf(found), ids(logs(0, 40_000)));
    assert.deepEqual(underway.slice(0, 6), [1, 4, 4, 4, 4, 4]);
    assert.deepEqual(turns(underway), [1, 4, 3, 2, 3, 4, 3, 2, 1]);
  });

  it("[U] all at once: only the one that is needed is asked for again, the others when their turn comes", async () => {
    const { found, underway, given } = await readThrottled(12_345, 4, new Set([2, 3, 4, 5]));
    assert.deepEqual(idsOf(found), ids(logs(0, 12_345)));
    assert.deepEqual(underway.slice(0, 9), [1, 4, 4, 3, 2, 1, 1, 1, 1]);
    assert.equal(given.length, 13);
  });

  it("[U] whichever they are, the list is the same, and no page is given twice or in vain", async () => {
    const throttles = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
    const sizes = fc.integer({ min: 0, max: 9000 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 16 }), throttles, async (size, most, numbers) => {
        const { found, underway, given } = await readThrottled(size, most, new Set(numbers));
        const calm = still(size);
        assert.deepEqual(found, await read(calm));
        assert.deepEqual(
          given.toSorted((one, other) => one - other),
          calm.asked.map(({ offset }) => offset),
        );
        assert.ok(Math.max(...underway) <= most);
      }),
      { numRuns: 60 },
    );
  });
});
