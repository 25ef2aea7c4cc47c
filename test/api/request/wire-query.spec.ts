import assert from "node:assert/strict";

import { authorizationHeaders } from "../../../provider/api/request/authorize.ts";
import { wireQuery } from "../../../provider/api/request/wire-query.ts";
import { NOON } from "../../support/manual-clock.ts";

describe("wire query", () => {
  it("[U] has the API's names, in the given order, without what is not given", () => {
    assert.deepEqual(
      wireQuery({ destinationProjectId: "p", limit: 0, vaultName: undefined, status: "failed" }),
      [
        ["destination_project_id", "p"],
        ["limit", "0"],
        ["status", "failed"],
      ],
    );
  });
});

describe("authorization headers", () => {
  const url = new URL("https://cbr.example.com:8443/v3/p/operation-logs?limit=10");
  const request = { method: "GET", url, content: undefined, projectId: "p" } as const;
  const keys = { kind: "keys", accessKey: "ak", secretKey: "sk" } as const;

  it("[U] a token is sent as it is", () => {
    assert.deepEqual(authorizationHeaders(request, { kind: "token", token: "t" }, NOON), {
      "X-Auth-Token": "t",
    });
  });

  it("[U] keys sign host, time, project and security token, where there are any", () => {
    const signed = (headers: Record<string, string>): string =>
      /SignedHeaders=([^,]+)/u.exec(headers["Authorization"] ?? "")?.[1] ?? "";
    const plain = authorizationHeaders({ ...request, projectId: undefined }, keys, NOON);
    assert.deepEqual(Object.keys(plain), ["X-Sdk-Date", "Authorization"]);
    assert.equal(signed(plain), "host;x-sdk-date");
    const full = authorizationHeaders(request, { ...keys, securityToken: "st" }, NOON);
    assert.equal(full["X-Security-Token"], "st");
    assert.equal(full["X-Project-Id"], "p");
    assert.equal(signed(full), "host;x-project-id;x-sdk-date;x-security-token");
  });
});
