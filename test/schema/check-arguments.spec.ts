import assert from "node:assert/strict";

import { checkArguments } from "../../provider/schema/check-arguments.ts";
import { checkConfiguration } from "../../provider/schema/check-configuration.ts";
import { operationLogFailures } from "../../provider/schema/check-operation-log.ts";

const LIST = "cbr:index:getOperationLogs";
const SHOW = "cbr:index:getOperationLog";
const ID = "4827f2da-b008-4507-ab7d-42d0df5ed912";

function failuresOf(checked: object): { property: string; reason: string }[] {
  assert.ok("failures" in checked, "the check was expected to fail");
  return checked.failures as { property: string; reason: string }[];
}

function only(checked: object): { property: string; reason: string } {
  const failures = failuresOf(checked);
  assert.equal(failures.length, 1, JSON.stringify(failures));
  return failures[0] ?? assert.fail();
}

describe("schema: arguments", () => {
  it("[U] takes every filter of the API at once", () => {
    const args = {
      startTime: "2026-11-22T18:00:00+08:00",
      endTime: "2026-11-23T00:00:00.5Z",
      enterpriseProjectId: "all_granted_eps",
      limit: 2500,
      offset: 0,
      operationType: "migrate_resources",
      providerId: "0daac4c5-6707-4851-97ba-169e36266b66",
      resourceId: "a",
      resourceName: "订单数据库",
      status: "timeout",
      vaultId: ID,
      vaultName: "vault 1%",
      destinationRegion: "eu-de",
      destinationProjectId: "04f1829c788037ac2fb8c01eb2b04b95",
      fields: ["endedAt"],
      region: "eu-west-101",
      projectId: "04f1829c788037ac2fb8c01eb2b04b95",
    };
    assert.deepEqual(checkArguments(LIST, args), { value: args });
  });

  it("[U] names every failure at once", () => {
    const failures = failuresOf(checkArguments(LIST, { limit: 0, offset: -1, vaultId: 5, statuz: "x" }));
    assert.deepEqual(failures.map(({ property }) => property).sort(), [
      "limit",
      "offset",
      "statuz",
      "vaultId",
    ]);
  });

  for (const [title, args, property, reason] of [
    ["an unknown filter", { statuss: "failed" }, "statuss", /is not known here; did you mean status\?/u],
    ["a filter that is like no other", { colour: 1 }, "colour", /known are startTime, endTime/u],
    ["a misspelt enum", { status: "succes" }, "status", /"succes" is not one of .*did you mean success\?/u],
    ["limit 0", { limit: 0 }, "limit", /must be 1 or more, not 0/u],
    ["half a log", { limit: 1.5 }, "limit", /must be an integer, not 1.5/u],
    ["a negative offset", { offset: -1 }, "offset", /must be 0 or more, not -1/u],
    ["a wrong type", { vaultName: true }, "vaultName", /must be a string, not true/u],
    ["an empty filter", { vaultName: "" }, "vaultName", /must not be empty; leave it out/u],
    [
      "a time without an offset",
      { startTime: "2026-11-22T18:00:00" },
      "startTime",
      /RFC 3339 time with an offset, such as/u,
    ],
    ["an unknown field", { fields: ["endedAt", "vault"] }, "fields[1]", /did you mean vaultId\?/u],
    ["a field named twice", { fields: ["endedAt", "endedAt"] }, "fields", /items 0 and 1 are the same/u],
    [
      "an enterprise project that is none",
      { enterpriseProjectId: "all" },
      "enterpriseProjectId",
      /0 or all_granted_eps/u,
    ],
  ] as const) {
    it(`[U] refuses ${title}`, () => {
      const failure = only(checkArguments(LIST, args));
      assert.equal(failure.property, property);
      assert.match(failure.reason, reason);
    });
  }

  it("[U] asks for the id of a log, and for one that is a UUID", () => {
    assert.deepEqual(only(checkArguments(SHOW, {})), { property: "operationLogId", reason: "is required" });
    assert.match(only(checkArguments(SHOW, { operationLogId: "42" })).reason, /"42" is not a UUID such as/u);
  });

  it("[U] refuses what cannot be made a text", () => {
    const status = JSON.parse('{"toString": 1, "valueOf": 1}') as unknown;
    const reasons = failuresOf(checkArguments(LIST, { status })).map(({ reason }) => reason);
    assert.ok(reasons.some((reason) => reason.includes('{"toString":1,"valueOf":1} is not one of success')));
  });

  it("[U] cuts a long value short", () => {
    const { reason } = only(checkArguments(SHOW, { operationLogId: "x".repeat(5000) }));
    assert.ok(reason.length < 200, reason);
  });
});

describe("schema: configuration", () => {
  it("[U] takes every setting", () => {
    const settings = {
      region: "eu-de",
      maxRetries: 0,
      insecure: true,
      connectTimeout: "5s",
      requestTimeout: "90s",
      callTimeout: "20m",
      cloud: "otc.t-systems.com",
    };
    assert.deepEqual(checkConfiguration(settings), { value: settings });
  });

  it("[U] never shows the value of a secret", () => {
    for (const name of ["accessKey", "secretKey", "securityToken", "token"]) {
      const { property, reason } = only(checkConfiguration({ [name]: 123454321 }));
      assert.equal(property, name);
      assert.doesNotMatch(reason, /123454321/u);
    }
  });

  it("[U] refuses what is out of range or misspelt", () => {
    const failures = failuresOf(
      checkConfiguration({ maxRetries: 11, requestTimeout: "fast", acesKey: "a", endpoint: "ftp://x" }),
    );
    const reasons = Object.fromEntries(failures.map(({ property, reason }) => [property, reason]));
    assert.match(reasons["maxRetries"] ?? "", /10 or less, not 11/u);
    assert.match(reasons["requestTimeout"] ?? "", /such as 30s/u);
    assert.match(reasons["acesKey"] ?? "", /did you mean accessKey\?/u);
    assert.match(reasons["endpoint"] ?? "", /begins with https/u);
  });
});

describe("schema: answers", () => {
  const log = { id: ID, status: "success", createdAt: "2026-11-22T18:00:00Z" };

  it("[U] takes a log with its required members only, unknown enum values and unknown members", () => {
    assert.deepEqual(operationLogFailures(log), []);
    assert.deepEqual(
      operationLogFailures({ ...log, status: "paused", operationType: "levitate", new: 1 }),
      [],
    );
  });

  it("[U] refuses a log that lacks what it must have, or has it in another type", () => {
    assert.deepEqual(operationLogFailures({ id: ID, status: "success" }), [
      { property: "createdAt", reason: "is required" },
    ]);
    const [failure] = operationLogFailures({ ...log, extraInfo: { common: { progress: "40" } } });
    assert.deepEqual(failure, {
      property: "extraInfo.common.progress",
      reason: 'must be an integer, not "40"',
    });
  });

  it("[U] refuses a time that is not in UTC", () => {
    assert.match(
      operationLogFailures({ ...log, endedAt: "yesterday" })[0]?.reason ?? "",
      /RFC 3339 time in UTC/u,
    );
  });
});
