import assert from "node:assert/strict";

import type { GetBackupComplianceArgs } from "../../provider/schema/generated/types.ts";
import { judging, resourceIds, wireBackup } from "../gate/support/judging.ts";
import { onStage } from "../support/client.ts";

const LOGS = 100_000;
const RESOURCES = 500;
const ids = resourceIds(RESOURCES);

/** A backup of each resource every 25 hours, the newest ones first: only those of the last night are young enough. */
const data = Array.from({ length: LOGS }, (_none, index) => {
  const night = Math.floor(index / RESOURCES);
  return wireBackup(index, ids[index % RESOURCES] ?? "", night * 25 + (index % RESOURCES) / 1000);
});
const asked: GetBackupComplianceArgs = {
  rules: [{ type: "lastSuccessWithin" }],
  expectedResourceIds: ids,
  scope: "expected",
};

describe("requests that lastSuccessWithin takes over 100,000 logs of 500 resources", function () {
  this.timeout(120_000);

  for (const [what, order, args, requests] of [
    ["newest first: the page that has the last night", "newest", asked, 1],
    ["oldest first: the page that shows it, and the last one", "oldest", asked, 2],
    [
      "where a later failure counts: every page, each with one log of the page before",
      "newest",
      { ...asked, rules: [{ type: "lastSuccessWithin", newestMustSucceed: true }] },
      Math.ceil((LOGS - 1) / 999),
    ],
  ] as const satisfies readonly (readonly [string, "newest" | "oldest", GetBackupComplianceArgs, number])[]) {
    it(`[I] ${what}: ${requests}`, () =>
      onStage({ data, order }, async (stage) => {
        const verdict = await judging(stage)(args);
        assert.equal(verdict.status, "COMPLIANT");
        assert.equal(verdict.rules[0]?.compliant, RESOURCES);
        assert.equal(stage.simulator.requests.length, requests);
      }));
  }
});
