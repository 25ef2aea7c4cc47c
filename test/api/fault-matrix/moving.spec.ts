import assert from "node:assert/strict";

import { listeningContext } from "../../support/context.ts";
import { inArena } from "./arena.ts";
import { THREE_PAGES, type Times, truthOf, type WireLog, windowOf } from "./estate.ts";
import type { Spoiling } from "./row.ts";
import { underEach, type Unknowns } from "./unknowns.ts";

/** Open at its end, so that what appears belongs to it. */
const TIMES: Times = { startTime: windowOf(THREE_PAGES).startTime };

/** How pages move or repeat themselves, and when. */
interface Moved {
  readonly name: string;
  readonly spoil: Spoiling;
  /** Which request it strikes. */
  readonly nth: number | "every";
}

const SPOILINGS: readonly (readonly [string, Spoiling])[] = [
  ["a log appears", { do: "shift" }],
  ["30 logs appear", { do: "shift", logs: 30 }],
  ["each log comes twice", { do: "duplicate", which: "each" }],
  ["the first log comes again at the end", { do: "duplicate", which: "first" }],
];

const ROWS: readonly Moved[] = SPOILINGS.flatMap(([name, spoil]) =>
  ([2, "every"] as const).map((nth) => ({ name, spoil, nth })),
);

async function check({ spoil, nth }: Moved, unknowns: Unknowns): Promise<void> {
  const faults = [{ match: { operation: "list", nth } as const, ...spoil }];
  await inArena({ ...unknowns, data: THREE_PAGES, faults }, async ({ simulator, keys, client, clock }) => {
    const start = clock.now();
    const found = await client(keys).listOperationLogs({ filter: TIMES }, listeningContext());
    const ids = found.operationLogs.map(({ id }) => id);
    const known = new Set(ids);
    assert.equal(known.size, ids.length, "a log came twice");
    const lost = truthOf(THREE_PAGES, TIMES, unknowns.timeFilter).filter((id) => !known.has(id));
    assert.deepEqual(lost, [], "logs that were there from the start are lost");
    assert.equal(clock.now(), start);
    if (found.complete) {
      const all = simulator.logs() as unknown as readonly WireLog[];
      assert.deepEqual(ids, truthOf(all, TIMES, unknowns.timeFilter));
    } else {
      assert.equal(found.incompleteReason, "changed");
      assert.equal(nth, "every", "it stood still in the end");
    }
  });
}

describe("fault matrix: pages that move or repeat themselves", () => {
  for (const row of ROWS) {
    const { name, nth } = row;
    const when = nth === "every" ? "at every request" : `at request ${nth}`;
    const outcome = nth === "every" ? 'nothing lost, the truth or "changed"' : "the truth";
    it(`[I] ${name} ${when}: ${outcome}`, () => underEach((unknowns) => check(row, unknowns)));
  }
});
