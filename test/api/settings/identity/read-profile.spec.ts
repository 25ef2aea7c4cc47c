import assert from "node:assert/strict";

import { readProfile } from "../../../../provider/api/settings/identity/read-profile.ts";
import {
  type FileFinding,
  MalformedFileError,
} from "../../../../provider/api/settings/identity/shared-file.ts";
import { thrown } from "../../../support/caught.ts";

const METADATA = "http://169.254.169.254";
const KEYS = { name: "default", mode: "AKSK", accessKeyId: "the-ak", secretAccessKey: "the-sk" };

function read(file: unknown, wanted?: string): FileFinding | string {
  const outcome = readProfile(JSON.stringify(file), wanted, METADATA);
  return "found" in outcome ? outcome.found : outcome.without;
}

function malformed(text: string): string {
  return thrown(() => readProfile(text, undefined, METADATA), MalformedFileError).message;
}

describe("profile file", () => {
  it("[U] gives the keys of the wanted profile, else of the current one, else of default", () => {
    const other = { name: "other", accessKeyId: "a", secretAccessKey: "s", securityToken: "t" };
    const file = { current: "other", profiles: [KEYS, other] };
    const keys = (found: FileFinding | string): unknown =>
      typeof found === "string" ? found : found.identity;
    assert.deepEqual(keys(read(file)), { kind: "keys", accessKey: "a", secretKey: "s", securityToken: "t" });
    assert.deepEqual(keys(read(file, "default")), {
      kind: "keys",
      accessKey: "the-ak",
      secretKey: "the-sk",
      securityToken: undefined,
    });
    assert.deepEqual(keys(read({ profiles: [KEYS] })), keys(read(file, "default")));
  });

  it("[U] an agency of the profile is taken on with its keys", () => {
    const agency = { agencyName: "ag", agencyDomainName: "d" };
    const found = read({ profiles: [{ ...KEYS, ...agency }] });
    assert.deepEqual((found as FileFinding).agency, { name: "ag", domain: { name: "d" } });
    const byId = read({ profiles: [{ ...KEYS, ...agency, agencyDomainId: "i" }] });
    assert.deepEqual((byId as FileFinding).agency, { name: "ag", domain: { id: "i" } });
  });

  it("[U] a profile of mode ecsAgency stands for the metadata service", () => {
    const found = read({ profiles: [{ name: "default", mode: "ecsAgency" }] });
    assert.deepEqual((found as FileFinding).identity, { kind: "metadata", endpoint: METADATA });
  });

  for (const [file, shown] of [
    [{}, 'has no profile "default"'],
    [{ current: "x", profiles: [KEYS] }, 'has no profile "x"; it has "default"'],
    [
      { profiles: [{ name: "default", mode: "SSO" }] },
      'has no access keys in the profile "default" (mode SSO, which cannot be used here; give keys in another way)',
    ],
    [{ profiles: [{ name: "default" }] }, 'has no access keys in the profile "default"'],
  ] as const) {
    it(`[U] ${JSON.stringify(file)} says nothing of who asks`, () => {
      assert.equal(read(file), shown);
    });
  }

  it("[U] a byte order mark is no part of the JSON", () => {
    const outcome = readProfile(`\uFEFF${JSON.stringify({ profiles: [KEYS] })}`, undefined, METADATA);
    assert.ok("found" in outcome);
  });

  it("[U] a profile of mode ecsAgency says that the metadata service is turned off", () => {
    const text = JSON.stringify({ profiles: [{ name: "default", mode: "ecsAgency" }] });
    const outcome = readProfile(text, undefined, undefined);
    assert.match("without" in outcome ? outcome.without : "", /which cbr:metadataEndpoint turns off/u);
  });

  it("[U] keys that only the command line can decrypt are no keys", () => {
    for (const authEncrypt of [true, "true"]) {
      assert.match(
        JSON.stringify(read({ authEncrypt, profiles: [KEYS] })),
        /encrypted \(authEncrypt\).*another way/u,
      );
    }
    assert.equal(typeof read({ authEncrypt: "false", profiles: [KEYS] }), "object");
  });

  it("[U] what is not JSON is told by its place, without its content", () => {
    assert.equal(
      malformed('{\n  "profiles": [{"accessKeyId": "a-secret" oops'),
      "is not JSON: line 2, column 43",
    );
    assert.doesNotMatch(malformed('{"secretAccessKey": a-secret}'), /a-secret/u);
    assert.match(malformed(""), /^is not JSON/u);
  });

  for (const [file, shown] of [
    [[], /the file must be an object/u],
    [{ profiles: {} }, /profiles must be a list/u],
    [{ profiles: ["x"] }, /a profile must be an object/u],
    [{ profiles: [{ ...KEYS, accessKeyId: 7 }] }, /profiles\[0\]\.accessKeyId must be a text/u],
    [{ profiles: [{ ...KEYS, secretAccessKey: "" }] }, /lacks secretAccessKey in the profile "default"/u],
    [{ profiles: [{ ...KEYS, agencyName: "a" }] }, /lacks agencyDomainName beside agencyName/u],
  ] as const) {
    it(`[U] ${JSON.stringify(file)} is malformed, and the place is named`, () => {
      assert.match(malformed(JSON.stringify(file)), shown);
    });
  }
});
