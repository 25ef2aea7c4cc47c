import assert from "node:assert/strict";

import fc from "fast-check";

import { Pace } from "../../../provider/api/paging/pace.ts";
import { listeningContext } from "../../support/context.ts";

function pages(pace: Pace, count: number): number {
  for (let page = 0; page < count; page++) pace.came();
  return pace.inFlight;
}

describe("pace", () => {
  it("[U] begins with all pages that are allowed, and stays so without a throttle", () => {
    const pace = new Pace(16);
    assert.equal(pace.inFlight, 16);
    assert.equal(pages(pace, 100), 16);
  });

  it("[U] each throttle halves it, to one page at least", () => {
    const pace = new Pace(11);
    const seen = Array.from({ length: 5 }, () => {
      pace.throttled();
      return pace.inFlight;
    });
    assert.deepEqual(seen, [5, 2, 1, 1, 1]);
  });

  it("[U] five pages without a throttle add one, up to what is allowed", () => {
    const pace = new Pace(4);
    pace.throttled();
    pace.throttled();
    assert.equal(pages(pace, 4), 1);
    assert.equal(pages(pace, 1), 2);
    assert.equal(pages(pace, 5), 3);
    assert.equal(pages(pace, 5), 4);
    assert.equal(pages(pace, 50), 4);
  });

  it("[U] a throttle within the five begins them anew", () => {
    const pace = new Pace(2);
    pace.throttled();
    pages(pace, 4);
    pace.throttled();
    assert.equal(pages(pace, 4), 1);
    assert.equal(pages(pace, 1), 2);
  });

  it("[U] tells people that reading goes on slower", () => {
    const { heard, progress } = listeningContext();
    const pace = new Pace(4, progress);
    pace.throttled();
    pace.throttled();
    pages(pace, 5);
    assert.deepEqual(heard, [
      "the service throttles; reading goes on slower, 2 pages at once",
      "the service throttles; reading goes on slower, 1 page at once",
      "the service does not throttle any more; 2 pages at once",
    ]);
  });

  it("[U] is from one to what is allowed, whatever happens", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.array(fc.boolean(), { maxLength: 200 }),
        (most, events) => {
          const pace = new Pace(most);
          for (const came of events) {
            if (came) pace.came();
            else pace.throttled();
            assert.ok(Number.isInteger(pace.inFlight) && pace.inFlight >= 1 && pace.inFlight <= most);
          }
        },
      ),
    );
  });
});
