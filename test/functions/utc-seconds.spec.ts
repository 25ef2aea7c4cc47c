import assert from "node:assert/strict";

import fc from "fast-check";

import { utcSeconds } from "../../provider/functions/utc-seconds.ts";

describe("functions: times", () => {
  for (const [time, down, up] of [
    ["2026-11-22T18:00:00Z", "2026-11-22T18:00:00Z", "2026-11-22T18:00:00Z"],
    ["2026-11-22T18:00:00.000Z", "2026-11-22T18:00:00Z", "2026-11-22T18:00:00Z"],
    ["2026-11-22T18:00:00.001Z", "2026-11-22T18:00:00Z", "2026-11-22T18:00:01Z"],
    ["2026-11-23T02:00:00+08:00", "2026-11-22T18:00:00Z", "2026-11-22T18:00:00Z"],
    ["2026-12-31T23:59:59.9-01:30", "2027-01-01T01:29:59Z", "2027-01-01T01:30:00Z"],
    ["2024-02-29t00:00:00z", "2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
  ] as const) {
    it(`[U] sends ${time} in UTC, rounded outwards`, () => {
      assert.equal(utcSeconds(time, "down"), down);
      assert.equal(utcSeconds(time, "up"), up);
    });
  }

  for (const time of [
    "2026-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-11-22T24:00:00Z",
    "2026-11-22T18:60:00Z",
    "2026-11-22T18:00:00+24:00",
    "2026-11-22",
  ]) {
    it(`[U] does not take ${time} for a time`, () => assert.equal(utcSeconds(time, "down"), undefined));
  }

  it("[U] never makes a range smaller", () => {
    const range = {
      min: new Date("1990-01-01T00:00:00Z"),
      max: new Date("2090-01-01T00:00:00Z"),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const [down, up] = [utcSeconds(date.toISOString(), "down"), utcSeconds(date.toISOString(), "up")];
        assert.ok(down !== undefined && up !== undefined);
        assert.ok(Date.parse(down) <= date.getTime() && date.getTime() <= Date.parse(up));
        assert.ok(Date.parse(up) - Date.parse(down) <= 1000);
      }),
    );
  });
});
