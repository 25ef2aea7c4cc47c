import assert from "node:assert/strict";

import fc from "fast-check";

import { newestFirst as newestFirstOf, placed } from "../../../provider/api/paging/newest-first.ts";
import type { OperationLog } from "../../../provider/schema/generated/types.ts";

const newestFirst = (logs: readonly OperationLog[]): OperationLog[] =>
  newestFirstOf(logs.map((each) => placed(each, each)));

const log = (id: string, createdAt: string) => ({ id, createdAt, status: "success" });

describe("the order of a result", () => {
  it("[U] is newest first by creation, then by ID, whatever digits the times have", () => {
    const sorted = [
      log("c", "2026-03-01T12:00:00.5Z"),
      log("a", "2026-03-01T12:00:00Z"),
      log("b", "2026-03-01T12:00:00.000Z"),
      log("d", "2026-02-28T23:59:59.999999Z"),
      log("e", "2026-13-45T00:00:00Z"),
    ];
    assert.deepEqual(newestFirst([...sorted].reverse()), sorted);
  });

  it("[U] is one, in whatever order the service answers", () => {
    const logs = fc.uniqueArray(fc.tuple(fc.uuid(), fc.nat(5)), { selector: ([id]) => id, maxLength: 30 });
    fc.assert(
      fc.property(logs, (drawn) => {
        const all = drawn.map(([id, second]) => log(id, `2026-03-01T12:00:0${second}Z`));
        assert.deepEqual(newestFirst([...all].reverse()), newestFirst(all));
        assert.equal(newestFirst(all).length, all.length);
      }),
    );
  });
});
