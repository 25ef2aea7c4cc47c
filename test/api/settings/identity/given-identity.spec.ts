import assert from "node:assert/strict";

import type { Agency, Identity } from "../../../../provider/api/settings/identity/identity.ts";
import { resolveSettings } from "../../../../provider/api/settings/resolve-settings.ts";
import type { ProviderConfiguration } from "../../../../provider/schema/generated/types.ts";
import { ConfigurationError } from "../../../../provider/support/failures.ts";
import { thrown } from "../../../support/caught.ts";

type Variables = Readonly<Record<string, string>>;

function credentials(configuration: ProviderConfiguration, variables: Variables = {}): Identity | undefined {
  return resolveSettings({ metadataEndpoint: "off", ...configuration }, (name) => variables[name]).signIn
    ?.identity;
}

function agency(configuration: ProviderConfiguration, variables: Variables = {}): Agency | undefined {
  return resolveSettings(configuration, (name) => variables[name]).signIn?.agency;
}

function refusal(configuration: ProviderConfiguration, variables: Variables = {}): string {
  return thrown(() => credentials(configuration, variables), ConfigurationError).message;
}

const KEYS = { accessKey: "ak-of-config", secretKey: "sk-of-config" };
const ENVIRONMENT_KEYS = { HW_ACCESS_KEY: "ak-of-env", HW_SECRET_KEY: "sk-of-env" };

describe("credentials", () => {
  it("[U] are keys, with their security token, or a token", () => {
    assert.deepEqual(credentials(KEYS), { kind: "keys", ...KEYS, securityToken: undefined });
    assert.deepEqual(credentials({ ...KEYS, securityToken: "st" }), {
      kind: "keys",
      ...KEYS,
      securityToken: "st",
    });
    assert.deepEqual(credentials({ token: "t" }), { kind: "token", token: "t" });
    assert.equal(credentials({}), undefined);
  });

  for (const [accessKey, secretKey] of [
    ["HW_ACCESS_KEY", "HW_SECRET_KEY"],
    ["HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK"],
    ["CLOUD_SDK_AK", "CLOUD_SDK_SK"],
  ] as const) {
    it(`[U] come from ${accessKey} and ${secretKey}`, () => {
      const found = credentials({}, { [accessKey]: "ak", [secretKey]: "sk" });
      assert.deepEqual(found, { kind: "keys", accessKey: "ak", secretKey: "sk", securityToken: undefined });
    });
  }

  it("[U] come as one set: the environment's are not looked at beside the program's", () => {
    assert.deepEqual(credentials({ token: "t" }, ENVIRONMENT_KEYS), { kind: "token", token: "t" });
    assert.deepEqual(credentials(KEYS, { HW_AUTH_TOKEN: "t", HW_SECURITY_TOKEN: "st" }), {
      kind: "keys",
      ...KEYS,
      securityToken: undefined,
    });
  });

  it("[U] a secret key of the environment does not complete an access key of the program", () => {
    assert.match(
      refusal({ accessKey: "ak-of-config" }, ENVIRONMENT_KEYS),
      /secretKey: is missing beside cbr:accessKey/u,
    );
  });

  it("[U] both a token and keys are refused, by the names they were given under", () => {
    assert.match(
      refusal({ token: "t", ...KEYS }),
      /token: cbr:token and cbr:accessKey, cbr:secretKey are both set; sign in one way: by a token, access keys/u,
    );
    assert.match(
      refusal({}, { HW_AUTH_TOKEN: "t", CLOUD_SDK_AK: "ak" }),
      /HW_AUTH_TOKEN and CLOUD_SDK_AK are both set/u,
    );
  });

  it("[U] half a pair is refused, and the other half named", () => {
    assert.match(refusal({ accessKey: "ak" }), /secretKey: is missing beside cbr:accessKey/u);
    assert.match(refusal({ secretKey: "sk" }), /accessKey: is missing beside cbr:secretKey/u);
    assert.match(refusal({}, { HW_SECRET_KEY: "sk" }), /accessKey: is missing beside HW_SECRET_KEY/u);
  });

  it("[U] a security token alone lacks both keys", () => {
    const message = refusal({ securityToken: "st" });
    assert.match(message, /accessKey: is missing beside cbr:securityToken/u);
    assert.match(message, /secretKey: is missing beside cbr:securityToken/u);
  });
});

const USER = { userName: "user-of-config", password: "password-of-config", domainName: "domain-of-config" };

describe("credentials: a user's password", () => {
  it("[U] goes with the name or the ID of the account", () => {
    const { userName, password } = USER;
    assert.deepEqual(credentials(USER), {
      kind: "password",
      userName,
      password,
      domain: { name: "domain-of-config" },
    });
    assert.deepEqual(credentials({ userName, password, domainId: "d1" }), {
      kind: "password",
      userName,
      password,
      domain: { id: "d1" },
    });
  });

  for (const [domain, expected] of [
    ["HW_DOMAIN_NAME", { name: "d" }],
    ["HW_DOMAIN_ID", { id: "d" }],
  ] as const) {
    it(`[U] comes from HW_USER_NAME, HW_USER_PASSWORD and ${domain}`, () => {
      const variables = { HW_USER_NAME: "u", HW_USER_PASSWORD: "p", [domain]: "d" };
      assert.deepEqual(credentials({}, variables), {
        kind: "password",
        userName: "u",
        password: "p",
        domain: expected,
      });
    });
  }

  it("[U] is refused without a name, a password or an account, and none is taken from elsewhere", () => {
    const { userName, password, domainName } = USER;
    assert.match(
      refusal({ userName, password }),
      /domainName: is missing beside cbr:userName and cbr:password/u,
    );
    assert.match(refusal({ userName, domainName }), /password: is missing beside cbr:userName/u);
    assert.match(refusal({}, { HW_USER_PASSWORD: "p" }), /userName: is missing beside HW_USER_PASSWORD/u);
    assert.match(refusal({ userName, password }, { HW_DOMAIN_NAME: "d" }), /domainName: is missing/u);
    assert.match(
      refusal({ ...USER, domainId: "d" }),
      /cbr:domainName and cbr:domainId are both set; use one/u,
    );
  });

  it("[U] beside keys or a token it is refused, both are named, and no value is shown", () => {
    const mixed = refusal({ ...USER, ...KEYS });
    assert.match(mixed, /cbr:accessKey, cbr:secretKey and cbr:userName, cbr:password are both set/u);
    assert.doesNotMatch(mixed, /of-config/u);
    assert.match(
      refusal({}, { HW_AUTH_TOKEN: "t", HW_USER_NAME: "u" }),
      /HW_AUTH_TOKEN and HW_USER_NAME are both set/u,
    );
    assert.match(refusal({ token: "t", profile: "p" }), /cbr:token and cbr:profile are both set/u);
    assert.match(
      refusal({ sharedConfigFile: "/a", credentialsFile: "/b" }),
      /cbr:sharedConfigFile and cbr:credentialsFile are both set/u,
    );
  });

  it("[U] an account of the configuration without a user is refused, and does not hide the environment's keys", () => {
    assert.match(
      refusal({ domainName: "d" }, ENVIRONMENT_KEYS),
      /domainName: belongs to a user's password: set cbr:userName and cbr:password beside it/u,
    );
    assert.match(refusal({ ...KEYS, domainId: "d" }), /domainId: belongs to a user's password/u);
  });

  it("[U] an account's name of the environment is no way to sign in: other tools want it beside keys", () => {
    assert.deepEqual(credentials({}, { ...ENVIRONMENT_KEYS, HW_DOMAIN_NAME: "d" })?.kind, "keys");
  });
});

describe("agency", () => {
  const named = { agencyName: "a", agencyDomainName: "d" };

  it("[U] stands on top of any identity, and comes as one set", () => {
    assert.deepEqual(agency({ ...KEYS, ...named }), { name: "a", domain: { name: "d" } });
    assert.deepEqual(agency({ ...USER, agencyName: "a", agencyDomainId: "i" }), {
      name: "a",
      domain: { id: "i" },
    });
    const variables = { HW_ASSUME_ROLE_AGENCY_NAME: "ea", HW_ASSUME_ROLE_DOMAIN_NAME: "ed" };
    assert.deepEqual(agency(KEYS, variables), { name: "ea", domain: { name: "ed" } });
    assert.deepEqual(agency({ ...KEYS, ...named }, variables), { name: "a", domain: { name: "d" } });
    assert.equal(agency(KEYS), undefined);
  });

  it("[U] half of it is refused", () => {
    assert.match(
      refusal({ ...KEYS, agencyName: "a" }, { HW_ASSUME_ROLE_DOMAIN_NAME: "d" }),
      /agencyDomainName: is missing beside cbr:agencyName/u,
    );
    assert.match(
      refusal(KEYS, { HW_ASSUME_ROLE_DOMAIN_NAME: "d" }),
      /agencyName: is missing beside HW_ASSUME/u,
    );
  });
});
