import assert from "node:assert/strict";

import { clockOffset } from "../../../provider/api/errors/clock-offset.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");

describe("clock offset", () => {
  for (const [date, words] of [
    ["Sun, 01 Mar 2026 12:25:30 GMT", "25 minutes behind"],
    ["Sun, 01 Mar 2026 11:49:59 GMT", "10 minutes ahead of"],
    ["Sun, 01 Mar 2026 20:00:00 GMT", "8 hours behind"],
    ["Sun, 01 Mar 2026 10:59:00 GMT", "1 hour 1 minute ahead of"],
    ["Fri, 27 Feb 2026 09:00:00 GMT", "2 days 3 hours ahead of"],
    ["Thu, 01 Jan 1970 00:00:00 GMT", "20513 days 12 hours ahead of"],
  ] as const) {
    it(`[U] ${date} is ${words} it`, () => assert.equal(clockOffset(date, NOW), words));
  }

  for (const date of [
    undefined,
    "",
    "soon",
    "Sun, 01 Mar 2026 12:00:00 GMT",
    "Sun, 01 Mar 2026 12:10:00 GMT",
    "Sun, 01 Mar 2026 11:50:00 GMT",
  ]) {
    it(`[U] ${String(date)} is nothing to name`, () => assert.equal(clockOffset(date, NOW), undefined));
  }
});
