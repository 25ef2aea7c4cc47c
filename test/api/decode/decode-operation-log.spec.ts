import assert from "node:assert/strict";

import { decodeOperationLog } from "../../../provider/api/decode/decode-operation-log.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import type { OperationLog } from "../../../provider/schema/generated/types.ts";
import { thrown } from "../../support/caught.ts";
import { wireLog } from "./wire-log.ts";

const PLAIN = {
  id: "4827f2da-b008-4507-ab7d-42d0df5ed912",
  status: "success",
  createdAt: "2019-05-23T14:31:36.039365Z",
};

function decode(members: Readonly<Record<string, unknown>> = {}): OperationLog {
  return decodeOperationLog(wireLog(members), 3);
}

function refusal(members: Readonly<Record<string, unknown>>): ResponseInvalidError {
  return thrown(() => decode(members), ResponseInvalidError);
}

describe("decode: names and nulls", () => {
  it("[U] needs no more than id, status and createdAt", () => assert.deepEqual(decode(), PLAIN));

  it("[U] writes every documented member in camelCase", () => {
    const text = {
      checkpoint_id: "c",
      operation_type: "backup",
      policy_id: "p",
      project_id: "j",
      provider_id: "r",
      vault_id: "v",
      vault_name: "备份 1",
      started_at: "2019-05-23T14:31:36Z",
      ended_at: "2019-05-23T14:35:23Z",
      updated_at: "2019-05-23T14:35:23Z",
    };
    assert.deepEqual(decode(text), {
      ...PLAIN,
      checkpointId: "c",
      operationType: "backup",
      policyId: "p",
      projectId: "j",
      providerId: "r",
      vaultId: "v",
      vaultName: "备份 1",
      startedAt: "2019-05-23T14:31:36Z",
      endedAt: "2019-05-23T14:35:23Z",
      updatedAt: "2019-05-23T14:35:23Z",
    });
  });

  it("[U] decodes every member of extra_info", () => {
    const resource = { id: "i", type: "OS::Nova::Server", name: "n" };
    const { extraInfo } = decode({
      extra_info: {
        common: { progress: 100, request_id: "q", task_id: "t" },
        resource,
        backup: {
          backup_id: "b",
          backup_name: "n",
          incremental: true,
          app_consistency_status: "0",
          app_consistency_error_code: "E",
          app_consistency_error_message: "m",
        },
        delete: { backup_id: "b", backup_name: "n" },
        restore: { backup_id: "b", backup_name: "n", target_resource_id: "t", target_resource_name: "u" },
        replication: { destination_region: "eu-nl", source_region: "eu-de" },
        sync: { sync_backup_num: 1, delete_backup_num: 0, err_sync_backup_num: 2 },
        remove_resources: { fail_count: 0, total_count: 1, resources: [resource] },
        vault_delete: { fail_count: 1, total_count: 2 },
        update_expiration_time: { affected_backups_count: 3, expiration_day: "2025-12-31" },
      },
    });
    assert.deepEqual(extraInfo, {
      common: { progress: 100, requestId: "q", taskId: "t" },
      resource,
      backup: {
        backupId: "b",
        backupName: "n",
        incremental: true,
        appConsistencyStatus: "0",
        appConsistencyErrorCode: "E",
        appConsistencyErrorMessage: "m",
      },
      delete: { backupId: "b", backupName: "n" },
      restore: { backupId: "b", backupName: "n", targetResourceId: "t", targetResourceName: "u" },
      replication: { destinationRegion: "eu-nl", sourceRegion: "eu-de" },
      sync: { syncBackupNum: 1, deleteBackupNum: 0, errSyncBackupNum: 2 },
      removeResources: { failCount: 0, totalCount: 1, resources: [resource] },
      vaultDelete: { failCount: 1, totalCount: 2 },
      updateExpirationTime: { affectedBackupsCount: 3, expirationDay: "2025-12-31" },
    });
  });

  it("[U] null is absent, at any depth", () => {
    const members = [
      "checkpoint_id",
      "ended_at",
      "policy_id",
      "vault_id",
      "vault_name",
      "error_info",
      "extra_info",
    ];
    assert.deepEqual(decode(Object.fromEntries(members.map((name) => [name, null]))), PLAIN);
    const parts = [
      "common",
      "resource",
      "backup",
      "delete",
      "restore",
      "replication",
      "sync",
      "vault_delete",
    ];
    assert.deepEqual(decode({ extra_info: Object.fromEntries(parts.map((name) => [name, null])) }), PLAIN);
    assert.deepEqual(
      decode({
        extra_info: { backup: { backup_id: null, incremental: null, app_consistency_status: null } },
      }),
      PLAIN,
    );
    assert.deepEqual(
      decode({ extra_info: { resource: { id: "i", name: null, extra_info: null } } }).extraInfo,
      {
        resource: { id: "i" },
      },
    );
  });

  it("[U] an object without members is absent", () => {
    const empty = { common: {}, resource: { extra_info: {} }, backup: {}, vault_delete: {}, sync: {} };
    assert.deepEqual(decode({ error_info: {}, extra_info: {} }), PLAIN);
    assert.deepEqual(decode({ extra_info: empty }), PLAIN);
  });

  it("[U] unknown members are dropped, at any depth", () => {
    const members = { new_member: 1, extra_info: { common: { progress: 5, eta: 3 }, migrate: { a: 1 } } };
    assert.deepEqual(decode(members), { ...PLAIN, extraInfo: { common: { progress: 5 } } });
  });

  it("[U] an item of a list keeps its place, with what is known of it", () => {
    const resources = [{ id: "i", new: 1 }, { new: 1 }, {}, { extra_info: { new: 1 } }];
    const { extraInfo } = decode({ extra_info: { remove_resources: { resources } } });
    assert.deepEqual(extraInfo?.removeResources?.resources, [{ id: "i" }, {}, {}, {}]);
  });

  it("[U] a value that Pulumi would take for a secret does not come through", () => {
    const signature = "4dabf18193072939515e22adb298388d";
    const secret = { [signature]: "1b47061264138c4ac30d75fd1eb44270", value: "x" };
    assert.deepEqual(decode({ [signature]: "x", extra_info: { ...secret, common: secret } }), PLAIN);
    assert.deepEqual(
      refusal({ vault_name: secret }).failures.map(({ property }) => property),
      ["vaultName"],
    );
  });

  it("[U] names of the prototype are no members", () => {
    const wire = JSON.parse(
      `{"id":"i","status":"success","created_at":"2019-05-23T14:31:36Z","__proto__":{"vault_id":"v"},"constructor":{"a":1}}`,
    ) as unknown;
    const log = decodeOperationLog(wire);
    assert.deepEqual(Object.keys(log).sort(), ["createdAt", "id", "status"]);
    assert.equal(log.vaultId, undefined);
  });
});

describe("decode: values", () => {
  it("[U] an error_info whose texts are empty is absent", () => {
    assert.deepEqual(decode({ error_info: { code: "", message: "" } }), PLAIN);
    assert.deepEqual(decode({ error_info: { code: null, message: "" } }), PLAIN);
    assert.deepEqual(decode({ error_info: { code: "BackupService.6308", message: "" } }).errorInfo, {
      code: "BackupService.6308",
      message: "",
    });
  });

  for (const [wire, expected] of [
    [true, true],
    [false, false],
    ["true", true],
    ["false", false],
    ['"true"', true],
    ['"false"', false],
  ] as const) {
    it(`[U] incremental ${JSON.stringify(wire)} is ${expected}`, () => {
      assert.deepEqual(decode({ extra_info: { backup: { incremental: wire } } }).extraInfo, {
        backup: { incremental: expected },
      });
    });
  }

  it("[U] the counts of a vault's deletion are read under their other names too", () => {
    const vaultDelete = (members: object): unknown =>
      decode({ extra_info: { vault_delete: members, common: { progress: 1 } } }).extraInfo?.vaultDelete;
    assert.deepEqual(vaultDelete({ fail_delete_count: 1, total_delete_count: 2 }), {
      failCount: 1,
      totalCount: 2,
    });
    assert.deepEqual(vaultDelete({ fail_count: 3, fail_delete_count: 1, total_delete_count: 2 }), {
      failCount: 3,
      totalCount: 2,
    });
    assert.equal(vaultDelete({ fail_delete_count: null }), undefined);
    const alone = { extra_info: { vault_delete: { fail_delete_count: 0, total_delete_count: 2 } } };
    assert.deepEqual(decode(alone).extraInfo, { vaultDelete: { failCount: 0, totalCount: 2 } });
  });

  it("[U] resource.extra_info is an object, with the volumes", () => {
    const extra_info = {
      exclude_volumes: ["x"],
      include_volumes: [{ id: "v", os_version: "Ubuntu" }, { id: "w" }],
    };
    assert.deepEqual(
      decode({ extra_info: { resource: { id: "i", extra_info } } }).extraInfo?.resource?.extraInfo,
      {
        excludeVolumes: ["x"],
        includeVolumes: [{ id: "v", osVersion: "Ubuntu" }, { id: "w" }],
      },
    );
  });

  it("[U] values that no enum lists pass", () => {
    const log = decode({
      status: "paused",
      operation_type: "teleport",
      extra_info: { resource: { type: "OS::New::Thing" } },
    });
    assert.equal(log.status, "paused");
    assert.equal(log.operationType, "teleport");
    assert.equal(log.extraInfo?.resource?.type, "OS::New::Thing");
  });

  it("[U] an empty time is absent, as that of a log that still runs", () => {
    assert.deepEqual(decode({ ended_at: "", started_at: null }), PLAIN);
  });
});
