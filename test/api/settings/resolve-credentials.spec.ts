import assert from "node:assert/strict";

import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type { Credentials } from "../../../provider/api/settings/settings.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import { ConfigurationError } from "../../../provider/support/failures.ts";
import { thrown } from "../../support/caught.ts";

type Variables = Readonly<Record<string, string>>;

function credentials(
  configuration: ProviderConfiguration,
  variables: Variables = {},
): Credentials | undefined {
  return resolveSettings(configuration, (name) => variables[name]).credentials;
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
      /cbr:token and cbr:accessKey, cbr:secretKey are both set; use either a token or access keys/u,
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
