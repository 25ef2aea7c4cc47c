import assert from "node:assert/strict";

import { Ajv } from "ajv";

import type { ComplianceRule, GetBackupComplianceArgs } from "../../provider/schema/generated/types.ts";
import { InputInvalidError } from "../../provider/support/failures.ts";
import { readPackageSchema } from "../../tools/generate/package-schema.ts";
import { toJsonSchema } from "../../tools/generate/to-json-schema.ts";
import { judging, wireBackup } from "../gate/support/judging.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";
import { NOON } from "../support/manual-clock.ts";

const FRESH: ComplianceRule = { type: "lastSuccessWithin" };

const RULES: ComplianceRule[] = [
  FRESH,
  { type: "maxGap", interval: "24h", grace: "2h" },
  { type: "consecutiveFailures", max: 1 },
  { type: "successRate", minPercent: 95, severity: "warning" },
  { type: "skippedBudget", max: 2 },
  { type: "notStuck", maxRunning: "1d", maxWaiting: "1d" },
  { type: "durationWithin", maxDuration: "2h" },
  { type: "restoreTestedWithin", maxAge: "90d" },
  { type: "restoreTimeWithin", maxDuration: "1h" },
  { type: "replicatedWithin", maxLag: "1d" },
  { type: "appConsistent" },
  { type: "noDestructiveOps" },
  { type: "errorCodes", deny: ["BackupService.6308"] },
  { type: "covered" },
];

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const packageSchema = toJsonSchema(readPackageSchema());
ajv.addSchema(packageSchema);

/** Nothing wrong by the package schema, neither as an answer nor as the verdict of a gate. */
function assertIsAnswer(value: unknown): void {
  for (const definition of ["GetBackupComplianceResult", "BackupCompliance"]) {
    const validate = ajv.getSchema(`${String(packageSchema["$id"])}#/definitions/${definition}`);
    assert.ok(validate !== undefined, definition);
    assert.equal(validate({ status: "COMPLIANT" }), false);
    assert.ok(validate(value), JSON.stringify(validate.errors));
  }
  assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
}

describe("functions: getBackupCompliance", () => {
  it("[I] answers as the package schema says, of every rule and every kind of list", async () => {
    const odd = [
      { ...wireBackup(1, "a", 1), status: "archived" },
      { ...wireBackup(2, "b", 2), status: "failed", error_info: { code: "x", message: "y" } },
      { id: wireBackup(3, "", 3)["id"], status: "skipped", created_at: "2026-03-01T00:00:00Z" },
    ];
    for (const options of [{ logs: 300 }, { data: [] }, { data: odd }]) {
      await onStage(options, async (stage) => {
        const judge = judging(stage);
        for (const evidence of ["all", "failures", "none"] as const) {
          const verdict = await judge({ rules: RULES, expectedResourceIds: ["z"], evidence });
          assertIsAnswer(verdict);
          assert.equal(verdict.status, "NON_COMPLIANT");
          assert.equal(verdict.source.complete, true);
          assert.equal(verdict.source.read, stage.simulator.logs().length);
          assert.deepEqual(
            verdict.rules.map(({ type }) => type),
            RULES.map(({ type }) => type),
          );
        }
        assertIsAnswer(await judge({ rules: [{ ...FRESH, severity: "warning" }] }));
      });
    }
  });

  it("[I] asks for logs of any time and any status, by the filters alone", () =>
    onStage({ logs: 50 }, async (stage) => {
      const judge = judging(stage);
      const filter = {
        operationType: "backup",
        resourceName: "备份 a+b",
        vaultId: "6b7f2c4e-8d1a-4f5b-a3c9-1e2d3f4a5b6c",
        vaultName: "v",
        providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
        enterpriseProjectId: "all_granted_eps",
      } as const satisfies GetBackupComplianceArgs["filter"];
      const asOf = "2026-02-20T12:00:00Z";
      const { source } = await judge({ rules: [FRESH], filter, asOf, window: "30d" });
      assert.deepEqual(source.filter, filter);
      await judge({ rules: [FRESH], filter: { resourceId: "r" } });
      await judge({ rules: [FRESH] });
      const page = { limit: "1000", offset: "0" };
      assert.deepEqual(
        stage.simulator.requests.map(({ query }) => query),
        [
          {
            operation_type: filter.operationType,
            resource_name: filter.resourceName,
            vault_id: filter.vaultId,
            vault_name: filter.vaultName,
            provider_id: filter.providerId,
            enterprise_project_id: filter.enterpriseProjectId,
            ...page,
          },
          { resource_id: "r", ...page },
          page,
        ],
      );
    }));

  it("[I] sends the provider's enterprise project, which the filter overrides", () =>
    onStage({ data: [] }, async (stage) => {
      const judge = judging(stage, { enterpriseProjectId: "0" });
      const { source } = await judge({ rules: [FRESH], filter: { vaultName: "v" } });
      assert.deepEqual(source.filter, { enterpriseProjectId: "0", vaultName: "v" });
      await judge({ rules: [FRESH], filter: { enterpriseProjectId: "all_granted_eps" } });
      assert.deepEqual(
        stage.simulator.requests.map(({ query }) => query["enterprise_project_id"]),
        ["0", "all_granted_eps"],
      );
    }));
});

describe("functions: getBackupCompliance as of a moment", () => {
  const data = [wireBackup(1, "a", 2), wireBackup(2, "a", 40), wireBackup(3, "b", 30)];
  const judged = (args: Omit<GetBackupComplianceArgs, "rules">) =>
    onStage({ data }, (stage) => judging(stage)({ rules: [FRESH], ...args }));

  it("[I] is now where none is given", async () => {
    const { status, window, evaluatedAt, results } = await judged({});
    assert.equal(status, "NON_COMPLIANT");
    assert.deepEqual(window, { start: "2026-02-28T12:00:00.000Z", end: "2026-03-01T12:00:00.000Z" });
    assert.equal(evaluatedAt, new Date(NOON).toISOString());
    assert.deepEqual(
      results.map((result) => result.status),
      ["COMPLIANT", "NON_COMPLIANT"],
    );
  });

  it("[I] of the past judges the log as it was", async () => {
    const asOf = "2026-02-28T09:00:00+01:00";
    const { status, window, evaluatedAt, results } = await judged({ asOf, evidence: "all" });
    assert.equal(status, "COMPLIANT");
    assert.deepEqual(window, { start: "2026-02-27T08:00:00.000Z", end: "2026-02-28T08:00:00.000Z" });
    assert.equal(evaluatedAt, new Date(NOON).toISOString());
    assert.deepEqual(
      results.map(({ evidence }) => evidence?.[0]?.operationLogId),
      [2, 3].map((number) => wireBackup(number, "", 0)["id"]),
    );
  });

  for (const [asOf, reason] of [
    ["2026-03-01T12:00:01Z", /is in the future/u],
    ["2026-02-30T12:00:00Z", /is not a time that exists/u],
  ] as const) {
    it(`[I] of ${asOf} is refused with all that is wrong, and nobody is asked`, () =>
      onStage({ data }, async (stage) => {
        const rules: ComplianceRule[] = [{ type: "skippedBudget" }];
        const { failures } = await caught(judging(stage)({ rules, asOf }), InputInvalidError);
        assert.deepEqual(
          failures.map(({ property }) => property),
          ["asOf", "rules[0].max"],
        );
        assert.match(failures[0]?.reason ?? "", reason);
        assert.equal(stage.simulator.requests.length, 0);
      }));
  }
});
