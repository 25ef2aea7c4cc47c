import assert from "node:assert/strict";

import fc from "fast-check";

import { instantOf } from "../../provider/gate/instant.ts";

/** What Node makes of a time whose day is one. */
function byDate(time: string): number {
  const ms = Date.parse(time);
  return new Date(ms).getUTCDate() === Number(time.slice(8, 10)) ? ms : NaN;
}

function padded(most: number, length = 2): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, "0"));
}

describe("instant", () => {
  it("[U] is what Node makes of any time, also of one that does not exist", () => {
    const fraction = fc.oneof(fc.constant(""), fc.stringMatching(/^\.[0-9]{1,9}$/u));
    const parts = [padded(9999, 4), padded(13), padded(32), padded(25), padded(61), padded(61)] as const;
    fc.assert(
      fc.property(fc.tuple(...parts), fraction, ([year, month, day, hours, minutes, seconds], digits) => {
        const time = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${digits}Z`;
        assert.equal(instantOf(time), byDate(time));
      }),
      { numRuns: 5000 },
    );
  });

  for (const [time, ms] of [
    ["1970-01-01T00:00:00Z", 0],
    ["1970-01-01T00:00:01.9999Z", 1999],
    ["1970-01-01T23:59:59.05Z", 86_399_050],
    ["1969-12-31T23:59:59.999Z", -1],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2026-02-29T00:00:00Z", NaN],
    ["2026-03-01T24:00:00Z", NaN],
    ["2026-03-01T23:59:60Z", NaN],
    ["2026-03-01", NaN],
    ["", NaN],
    ["yesterday, at half past nine", NaN],
  ] as const) {
    it(`[U] of ${JSON.stringify(time)} is ${ms}`, () => assert.equal(instantOf(time), ms));
  }
});
