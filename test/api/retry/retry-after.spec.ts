import assert from "node:assert/strict";

import fc from "fast-check";

import { retryAfterMs } from "../../../provider/api/retry/retry-after.ts";
import { NOON } from "../../support/manual-clock.ts";

describe("retry-after", () => {
  it("[U] reads whole seconds", () => {
    assert.equal(retryAfterMs("0", NOON), 0);
    assert.equal(retryAfterMs("120", NOON), 120_000);
    assert.equal(retryAfterMs(" 5 ", NOON), 5000);
  });

  it("[U] reads an HTTP date as the time from now; one that is past is now", () => {
    assert.equal(retryAfterMs(new Date(NOON + 90_000).toUTCString(), NOON), 90_000);
    assert.equal(retryAfterMs("Sun, 01 Mar 2026 12:00:30 GMT", NOON), 30_000);
    assert.equal(retryAfterMs("Sun, 01 Mar 2026 11:00:00 GMT", NOON), 0);
  });

  it("[U] is nothing when there is none or it cannot be read", () => {
    for (const value of [undefined, "", "soon", "5 minutes or so"]) {
      assert.equal(retryAfterMs(value, NOON), undefined, value ?? "none");
    }
  });

  it("[U] is never negative nor NaN, whatever the header holds", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const ms = retryAfterMs(value, NOON);
        assert.ok(ms === undefined || ms >= 0, `${value}: ${ms}`);
      }),
    );
  });
});
