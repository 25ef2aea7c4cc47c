import assert from "node:assert/strict";

import type { ComplianceRule, GetBackupComplianceArgs } from "../../provider/schema/generated/types.ts";
import type { CountMeaning, Order } from "../../simulator/index.ts";
import { judging, resourceIds, wireBackup } from "../gate/support/judging.ts";
import { onStage, type StageOptions } from "../support/client.ts";

const FRESH: ComplianceRule = { type: "lastSuccessWithin" };
const COUNTS: readonly CountMeaning[] = ["total", "page"];

/** Only the first round is young enough. */
const ROUND_HOURS = 25;

/** Backups of all resources, round after round, the first round today; none of two have the same moment. */
function rounds(ids: readonly string[], count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, round) =>
    ids.map((id, index) => wireBackup(round * ids.length + index, id, round * ROUND_HOURS + index / 1000)),
  ).flat();
}

async function judged(options: StageOptions, args: GetBackupComplianceArgs) {
  return onStage(options, async (stage) => {
    const verdict = await judging(stage)(args);
    return { verdict, offsets: stage.simulator.requests.map(({ query }) => Number(query["offset"])) };
  });
}

for (const countIs of COUNTS) {
  describe(`functions: getBackupCompliance of several pages, count is of the ${countIs}`, () => {
    const ids = resourceIds(500);
    const data = rounds(ids, 10);
    const asked: GetBackupComplianceArgs = { rules: [FRESH], expectedResourceIds: ids, scope: "expected" };

    it("[I] reads all of 2,500 logs, and knows it", async () => {
      const { verdict, offsets } = await judged(
        { data: data.slice(0, 2500), countIs },
        { rules: [FRESH, { type: "successRate", minPercent: 100 }] },
      );
      assert.equal(verdict.status, "COMPLIANT");
      assert.equal(verdict.source.read, 2500);
      assert.equal(verdict.source.complete, true);
      assert.equal(verdict.source.count, countIs === "total" ? 2500 : 1000);
      assert.deepEqual(offsets, [0, 999, 1998]);
      assert.equal(verdict.rules[1]?.compliant, 500);
    });

    it("[I] of 5,000 logs needs the one page that proves all", async () => {
      const { verdict, offsets } = await judged({ data, countIs }, asked);
      assert.equal(verdict.status, "COMPLIANT");
      assert.equal(verdict.rules[0]?.compliant, 500);
      assert.deepEqual(offsets, [0]);
      assert.equal(verdict.source.read, 1000);
      assert.equal(verdict.source.incompleteReason, "decided");
    });

    it("[I] goes on until the last one is proved, and no further", async () => {
      const last = ids[499] ?? assert.fail();
      const others = rounds(ids.slice(0, -1), 10);
      const args = { ...asked, rules: [{ ...FRESH, maxAge: "80h" }] };
      const { verdict, offsets } = await judged(
        { data: [...others, wireBackup(9999, last, 3 * ROUND_HOURS - 1)], countIs },
        args,
      );
      assert.equal(verdict.status, "COMPLIANT");
      assert.deepEqual(offsets, [0, 999]);
      assert.equal(verdict.source.read, 1999);
    });

    it("[I] in the other order needs its last page beside the first, where the count tells which that is", async () => {
      const { verdict, offsets } = await judged({ data, countIs, order: "oldest" }, asked);
      assert.equal(verdict.status, "COMPLIANT");
      assert.equal(verdict.rules[0]?.compliant, 500);
      assert.deepEqual(offsets, countIs === "total" ? [0, 4000] : [0, 999, 1998, 2997, 3996, 4995]);
      assert.equal(verdict.source.read, countIs === "total" ? 2000 : 5000);
      assert.equal(verdict.source.incompleteReason, countIs === "total" ? "decided" : undefined);
    });

    it("[I] in the other order reads on where its last page does not do", async () => {
      const expectedResourceIds = [...ids, "z"];
      const { verdict, offsets } = await judged(
        { data, countIs, order: "oldest" },
        { ...asked, expectedResourceIds },
      );
      assert.equal(verdict.status, "NON_COMPLIANT");
      assert.equal(verdict.rules[0]?.compliant, 500);
      const newest = countIs === "total" ? [4000] : [];
      assert.deepEqual(offsets, [0, ...newest, 999, 1998, 2997, 3996, 4995]);
      assert.equal(verdict.source.read, 5000);
      assert.equal(verdict.source.complete, true);
    });

    for (const [what, order, args] of [
      ["whose other resources are judged too", "newest", { ...asked, scope: "all" }],
      [
        "where a rule needs all of them",
        "newest",
        { ...asked, rules: [{ ...FRESH, newestMustSucceed: true }] },
      ],
      ["where one resource is missing", "newest", { ...asked, expectedResourceIds: [...ids, "z"] }],
    ] as const satisfies readonly (readonly [string, Order, GetBackupComplianceArgs])[]) {
      it(`[I] reads all of 5,000 logs ${what}`, async () => {
        const { verdict, offsets } = await judged({ data, countIs, order }, args);
        assert.equal(verdict.status, what.includes("missing") ? "NON_COMPLIANT" : "COMPLIANT");
        assert.equal(verdict.rules[0]?.compliant, 500);
        // Pages that are asked for at once may arrive in any order.
        assert.deepEqual(
          offsets.toSorted((one, other) => one - other),
          [0, 999, 1998, 2997, 3996, 4995],
        );
        assert.equal(verdict.source.read, 5000);
        assert.equal(verdict.source.complete, true);
        assert.equal(verdict.source.incompleteReason, undefined);
      });
    }
  });
}
