import assert from "node:assert/strict";

import fc from "fast-check";

import { Pace } from "../../provider/api/paging/pace.ts";
import { readList } from "../../provider/api/paging/read-list.ts";
import type { Judge } from "../../provider/gate/judge.ts";
import type { OperationLog } from "../../provider/schema/generated/types.ts";
import { listing } from "../api/paging/listing.ts";
import { operationLogs, questions } from "../gate/support/arbitrary.ts";
import { judgeOf, MOVED, verdictWith } from "../gate/support/look.ts";

type Asked = Parameters<typeof judgeOf>[0];

/** A judge that has read a list, at most so many logs on a page. */
async function judgeOfList(asked: Asked, all: readonly OperationLog[], pageSize: number): Promise<Judge> {
  let judge = judgeOf(asked);
  const { fetch } = listing({
    list: () => all,
    spoil: ({ logs, count }) => ({ logs: logs.slice(0, pageSize), count }),
  });
  const start = () => {
    const current = judgeOf(asked);
    judge = current;
    return { greedy: true, add: current.add.bind(current), enough: () => false };
  };
  await readList(fetch, { offset: 0, limit: undefined }, start, { pace: new Pace(1), maxPages: 400 });
  return judge;
}

describe("functions: logs that come twice", () => {
  it("[U] are judged once, on whatever pages they come", async () => {
    const repeated = operationLogs().chain((all) =>
      fc.record({
        all: fc.constant(all),
        other: fc.shuffledSubarray([...all, ...all.slice(0, 9)], {
          minLength: all.length + Math.min(9, all.length),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        questions(),
        repeated,
        // A page without anything new would end the pass.
        fc.integer({ min: 12, max: 50 }),
        async (asked, { all, other }, size) => {
          const once = judgeOf(asked);
          once.add(all);
          const twice = await judgeOfList(asked, other, size);
          const verdicts = [once, twice].map((judge) => verdictWith(judge, { ...MOVED, count: 7 }));
          const [expected, found] = verdicts.map((verdict) => ({ ...verdict, evaluatedAt: "" }));
          assert.deepEqual(found, expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
