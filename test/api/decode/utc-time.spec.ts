import assert from "node:assert/strict";

import fc from "fast-check";

import { utcTime } from "../../../provider/api/decode/utc-time.ts";

describe("utc time", () => {
  for (const [wire, expected] of [
    ["2019-05-23T14:35:23.584+00:00", "2019-05-23T14:35:23.584Z"],
    ["2019-05-23T14:35:23.584418", "2019-05-23T14:35:23.584418Z"],
    ["2019-05-23T14:35:23Z", "2019-05-23T14:35:23Z"],
    ["2019-05-23T14:35:23", "2019-05-23T14:35:23Z"],
    ["2019-05-23T14:35:23.5-00:00", "2019-05-23T14:35:23.5Z"],
    ["2019-05-24T01:35:23.584418+08:00", "2019-05-23T17:35:23.584418Z"],
    ["2019-12-31T20:30:00-05:45", "2020-01-01T02:15:00Z"],
    ["2020-03-01T00:00:00+00:30", "2020-02-29T23:30:00Z"],
  ] as const) {
    it(`[U] ${wire} is ${expected}`, () => assert.equal(utcTime(wire), expected));
  }

  it("[U] leaves what is no documented form for the check to refuse", () => {
    for (const wire of ["", "yesterday", "2019-05-23", "2019-05-23 14:35:23", 1558622123, null, true, {}]) {
      assert.equal(utcTime(wire), wire);
    }
  });

  it("[U] is the same instant for any offset, and keeps the digits", () => {
    const days = fc.date({ min: new Date("1971-01-01"), max: new Date("2900-01-01"), noInvalidDate: true });
    const digits = fc.option(fc.stringMatching(/^\.\d{1,9}$/u), { nil: "" });
    fc.assert(
      fc.property(days, digits, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, fraction, minutes) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        const local = new Date(seconds + minutes * 60_000).toISOString().slice(0, 19);
        const amount = Math.abs(minutes);
        const pad = (number: number): string => String(number).padStart(2, "0");
        const offset = `${minutes < 0 ? "-" : "+"}${pad(Math.floor(amount / 60))}:${pad(amount % 60)}`;
        const expected = `${new Date(seconds).toISOString().slice(0, 19)}${fraction}Z`;
        assert.equal(utcTime(`${local}${fraction}${offset}`), expected);
      }),
    );
  });
});
