import assert from "node:assert/strict";

import type { OperationLog } from "../../provider/schema/generated/types.ts";
import { ago, ancient, logOf } from "./support/logs.ts";
import { FRESH, verdictOn } from "./support/look.ts";

function sha256(...logs: readonly OperationLog[]): string {
  return verdictOn({ rules: [FRESH] }, logs).source.sha256;
}

const resource = { id: "a", name: "n" };
const full: OperationLog = {
  ...logOf(),
  errorInfo: { code: "x", message: "m" },
  extraInfo: {
    resource,
    common: { progress: 10 },
    backup: { backupId: "b", appConsistencyStatus: "1" },
    replication: { sourceBackupId: "s", destinationRegion: "r" },
  },
};
const others = [logOf(), ancient(), logOf({ of: "b" })];

describe("fingerprint", () => {
  const before = sha256(full, ...others);

  it("[U] is the same in any order", () => {
    assert.equal(sha256(...others.toReversed(), full), before);
  });

  for (const [what, changed] of [
    ["ID", { id: "other" }],
    ["type", { operationType: "copy" }],
    ["status", { status: "failed" }],
    ["resource", { extraInfo: { ...full.extraInfo, resource: { ...resource, id: "z" } } }],
    ["creation", { createdAt: ago(2.001) }],
    ["start", { startedAt: ago(1.9) }],
    ["end", { endedAt: ago(0.9) }],
    ["end beyond the moment", { endedAt: ago(-1) }],
    ["error code", { errorInfo: { code: "y", message: "m" } }],
    ["backup", { extraInfo: { ...full.extraInfo, backup: { backupId: "c", appConsistencyStatus: "1" } } }],
    [
      "application consistency",
      { extraInfo: { ...full.extraInfo, backup: { backupId: "b", appConsistencyStatus: "0" } } },
    ],
    [
      "source of a replication",
      { extraInfo: { ...full.extraInfo, replication: { sourceBackupId: "t", destinationRegion: "r" } } },
    ],
    [
      "region of a replication",
      { extraInfo: { ...full.extraInfo, replication: { sourceBackupId: "s", destinationRegion: "q" } } },
    ],
  ] as const satisfies readonly (readonly [string, Partial<OperationLog>])[]) {
    it(`[U] changes with the ${what}`, () => {
      assert.notEqual(sha256({ ...full, ...changed }, ...others), before);
    });
  }

  it("[U] changes with every log more or less", () => {
    assert.notEqual(sha256(...others), before);
    assert.notEqual(sha256(full, ...others, logOf()), before);
  });

  it("[U] does not change with what is not judged", () => {
    const renamed = { ...full.extraInfo, resource: { ...resource, name: "m" }, common: { progress: 11 } };
    const errorInfo = { code: "x", message: "other" };
    assert.equal(sha256({ ...full, extraInfo: renamed, errorInfo, vaultName: "v" }, ...others), before);
  });

  it("[U] of nothing is that of the number 0", () => {
    assert.equal(sha256(), "38723a2e5e8a17aa7950dc008209944e898f69a7bd10a23c839d341e935fd5ca");
  });
});
