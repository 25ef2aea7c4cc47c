import assert from "node:assert/strict";

import { newestPage } from "../../../provider/api/paging/newest-page.ts";
import type { OperationLog } from "../../../provider/schema/generated/types.ts";

const ALL = { offset: 0, limit: undefined };

/** Logs that were created in these minutes. */
function created(...minutes: readonly number[]): OperationLog[] {
  return minutes.map((minute, index) => ({
    id: `log-${index}`,
    status: "success",
    createdAt: new Date(minute * 60_000).toISOString(),
  }));
}

const rising = created(...Array.from({ length: 1000 }, (_none, index) => index));

describe("the page with the newest logs", () => {
  it("[U] is the last one of a list that begins with the oldest", () => {
    assert.deepEqual(newestPage({ logs: rising, count: 12_345 }, ALL), { offset: 11_345, limit: 1000 });
    assert.deepEqual(newestPage({ logs: rising, count: 2000 }, ALL), { offset: 1000, limit: 1000 });
  });

  it("[U] is that of the window", () => {
    const window = { offset: 500, limit: undefined };
    assert.deepEqual(newestPage({ logs: rising, count: 12_345 }, window), { offset: 11_345, limit: 1000 });
    const short = { offset: 500, limit: 5000 };
    assert.deepEqual(newestPage({ logs: rising, count: 12_345 }, short), { offset: 4500, limit: 1000 });
  });

  it("[U] may hold logs of the same moment", () => {
    assert.notEqual(newestPage({ logs: created(1, 1, 2, 2), count: 12_345 }, ALL), undefined);
  });

  for (const [what, logs, count] of [
    ["the count may be that of the page", rising, 1000],
    ["it follows at once", rising, 1999],
    ["the newest come first", rising.toReversed(), 12_345],
    ["one log is out of order", created(1, 3, 2, 4), 12_345],
    ["all are of one moment", created(1, 1, 1), 12_345],
    ["a time does not exist", [{ ...rising[0], createdAt: "2026-13-45T00:00:00Z" }, ...rising], 12_345],
    ["there is none", [], 12_345],
    ["there is one", created(1), 12_345],
  ] as const) {
    it(`[U] is unknown where ${what}`, () => {
      assert.equal(newestPage({ logs: logs as readonly OperationLog[], count }, ALL), undefined);
    });
  }
});
