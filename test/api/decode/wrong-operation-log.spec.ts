import assert from "node:assert/strict";

import fc from "fast-check";

import { decodeOperationLog } from "../../../provider/api/decode/decode-operation-log.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { thrown } from "../../support/caught.ts";
import { wireLog } from "./wire-log.ts";

function refusal(members: Readonly<Record<string, unknown>>): ResponseInvalidError {
  return thrown(() => decodeOperationLog(wireLog(members), 3), ResponseInvalidError);
}

describe("decode: logs that are wrong", () => {
  for (const [members, path] of [
    [{ id: undefined }, "id"],
    [{ status: undefined }, "status"],
    [{ created_at: undefined }, "createdAt"],
    [{ created_at: null }, "createdAt"],
    [{ created_at: "" }, "createdAt"],
    [{ created_at: "yesterday" }, "createdAt"],
    [{ created_at: 1558622123 }, "createdAt"],
    [{ ended_at: "2019-05-23" }, "endedAt"],
    [{ status: 3 }, "status"],
    [{ vault_name: {} }, "vaultName"],
    [{ error_info: "failed" }, "errorInfo"],
    [{ extra_info: [] }, "extraInfo"],
    [{ extra_info: { common: { progress: "half" } } }, "extraInfo.common.progress"],
    [{ extra_info: { resource: [] } }, "extraInfo.resource"],
    [{ extra_info: { resource: { extra_info: [] } } }, "extraInfo.resource.extraInfo"],
    [{ extra_info: { backup: { incremental: "perhaps" } } }, "extraInfo.backup.incremental"],
    [{ extra_info: { vault_delete: { fail_delete_count: "one" } } }, "extraInfo.vaultDelete.failCount"],
    [{ extra_info: { vault_delete: 7 } }, "extraInfo.vaultDelete"],
    [{ extra_info: { remove_resources: { resources: { id: "i" } } } }, "extraInfo.removeResources.resources"],
    [{ extra_info: { remove_resources: { resources: { new: 1 } } } }, "extraInfo.removeResources.resources"],
    [
      { extra_info: { resource: { extra_info: { include_volumes: {} } } } },
      "extraInfo.resource.extraInfo.includeVolumes",
    ],
    [
      { extra_info: { remove_resources: { resources: [{}, { id: 7 }] } } },
      "extraInfo.removeResources.resources[1].id",
    ],
  ] as const) {
    it(`[U] ${JSON.stringify(members)} is refused at ${path}`, () => {
      const error = refusal(members);
      assert.equal(error.code, "CBR_RESPONSE_INVALID");
      assert.equal(error.retryable, false);
      const paths = error.failures.map(({ property }) => property);
      assert.ok(
        paths.some((found) => found.replaceAll(".[", "[") === path),
        `${paths.join()}: ${error.message}`,
      );
      const name =
        "id" in members ? "operation_logs[3]" : "operation log 4827f2da-b008-4507-ab7d-42d0df5ed912";
      assert.ok(error.message.startsWith(`${name} is not as the API documents it: `), error.message);
    });
  }

  it("[U] all that is wrong is said at once", () => {
    const { failures } = refusal({ status: 3, created_at: "x", vault_id: 1 });
    assert.deepEqual(failures.map(({ property }) => property).sort(), ["createdAt", "status", "vaultId"]);
  });

  it("[U] what is no object is refused", () => {
    for (const wire of [null, undefined, 7, "log", [], [{}]]) {
      const error = thrown(() => decodeOperationLog(wire, 3), ResponseInvalidError);
      assert.match(error.message, /^operation_logs\[3\] /u);
    }
  });

  it("[U] what is nested deeper than a stack is refused, whether it belongs there or not", () => {
    const deep = JSON.parse("[".repeat(20_000) + "]".repeat(20_000)) as unknown;
    assert.equal(refusal({ extra_info: deep }).failures[0]?.property, "extraInfo");
    assert.deepEqual(refusal({ vault_name: deep }).failures, [
      { property: "vaultName", reason: "must be a string, not a value that is too deep to show" },
    ]);
  });

  it("[U] any JSON in any place is decoded or refused, never anything else", () => {
    const names = ["error_info", "extra_info", "vault_id", "ended_at", "status", "id"] as const;
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.jsonValue(), (name, value) => {
        try {
          const log = decodeOperationLog(wireLog({ [name]: value }), 3);
          assert.ok(!JSON.stringify(log).includes("null"));
        } catch (error) {
          assert.ok(error instanceof ResponseInvalidError, String(error));
        }
      }),
    );
  });
});
