import assert from "node:assert/strict";
import { join } from "node:path";

import { resolveSettings } from "../../../../provider/api/settings/resolve-settings.ts";
import type { Settings } from "../../../../provider/api/settings/settings.ts";
import type { ProviderConfiguration } from "../../../../provider/schema/generated/types.ts";
import { ConfigurationError } from "../../../../provider/support/failures.ts";
import { thrown } from "../../../support/caught.ts";
import { withHome } from "./files.ts";

const CONFIG = ".hcloud/config.json";
const CREDENTIALS = ".huaweicloud/credentials";

function settle(configuration: ProviderConfiguration, variables: Readonly<Record<string, string>>): Settings {
  return resolveSettings(configuration, (name) => variables[name]);
}

/** The access key that is found, or the kind of identity that has none. */
function who(
  configuration: ProviderConfiguration,
  variables: Readonly<Record<string, string>>,
): string | undefined {
  const identity = settle(configuration, variables).signIn?.identity;
  return identity?.kind === "keys" ? identity.accessKey : identity?.kind;
}

function refusal(configuration: ProviderConfiguration, variables: Readonly<Record<string, string>>): string {
  return thrown(() => settle(configuration, variables), ConfigurationError).message;
}

function profiles(...list: readonly object[]): string {
  return JSON.stringify({ current: "usual", profiles: list });
}

function keysOf(name: string): object {
  return { name, mode: "AKSK", accessKeyId: `ak-of-${name}`, secretAccessKey: `sk-of-${name}` };
}

const INI = "[basic]\nak = ak-of-ini\nsk = sk-of-ini\n";

describe("identity: the order", () => {
  it("[U] configuration, environment, profile, credentials file, metadata service", () =>
    withHome(({ path, write }) => {
      const HOME = path;
      const variables = { HOME, HW_ACCESS_KEY: "ak-of-env", HW_SECRET_KEY: "sk-of-env" };
      assert.equal(who({}, { HOME }), "metadata");
      write(CREDENTIALS, INI);
      assert.equal(who({}, { HOME }), "ak-of-ini");
      write(CONFIG, profiles(keysOf("usual")));
      assert.equal(who({}, { HOME }), "ak-of-usual");
      assert.equal(who({}, variables), "ak-of-env");
      assert.equal(who({ accessKey: "ak-of-config", secretKey: "sk" }, variables), "ak-of-config");
    }));

  it("[U] a profile or a file that the configuration names goes before the environment", () =>
    withHome(({ path, write }) => {
      const variables = { HOME: path, HW_ACCESS_KEY: "ak-of-env", HW_SECRET_KEY: "sk-of-env" };
      write(CONFIG, profiles(keysOf("usual"), keysOf("other")));
      const elsewhere = write("elsewhere.ini", INI);
      assert.equal(who({ profile: "other" }, variables), "ak-of-other");
      assert.equal(who({ credentialsFile: elsewhere }, variables), "ak-of-ini");
    }));

  it("[U] an account without a user in the configuration lets nobody else sign in, and says what is missing", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles(keysOf("usual")));
      const variables = { HOME: path, HW_USER_NAME: "u", HW_USER_PASSWORD: "p", HW_DOMAIN_NAME: "d" };
      for (const name of ["domainName", "domainId"]) {
        const message = refusal({ [name]: "an-account" }, variables);
        assert.match(message, new RegExp(`${name}: belongs to a user's password: set cbr:userName`, "u"));
      }
      const keys = { HW_ACCESS_KEY: "ak-of-env", HW_SECRET_KEY: "sk-of-env", HW_DOMAIN_NAME: "d" };
      assert.equal(who({}, { HOME: path, HW_DOMAIN_NAME: "d" }), "ak-of-usual");
      assert.equal(who({}, keys), "ak-of-env");
    }));

  it("[U] HW_PROFILE, HW_SHARED_CONFIG_FILE and HUAWEICLOUD_SDK_CREDENTIALS_FILE say where to look, after the keys of the environment", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles(keysOf("usual"), keysOf("other")));
      const config = write("config.json", profiles(keysOf("usual"), keysOf("third")));
      const ini = write("credentials.ini", INI);
      assert.equal(who({}, { HOME: path, HW_PROFILE: "other" }), "ak-of-other");
      assert.equal(who({}, { HW_SHARED_CONFIG_FILE: config, HW_PROFILE: "third" }), "ak-of-third");
      assert.equal(who({ profile: "third" }, { HOME: path, HW_SHARED_CONFIG_FILE: config }), "ak-of-third");
      assert.equal(who({}, { HUAWEICLOUD_SDK_CREDENTIALS_FILE: ini }), "ak-of-ini");
      const keys = { HW_ACCESS_KEY: "ak-of-env", HW_SECRET_KEY: "sk-of-env" };
      assert.equal(who({}, { HOME: path, HW_PROFILE: "other", ...keys }), "ak-of-env");
    }));

  it("[U] files are not opened when the identity is found before them", () =>
    withHome(({ path, write }) => {
      write(CONFIG, "{ not JSON");
      assert.equal(who({ token: "t" }, { HOME: path }), "token");
      assert.match(refusal({}, { HOME: path }), /is not JSON/u);
    }));
});

describe("identity: what was looked at", () => {
  it("[U] is listed in order, with the reason, without values", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles({ name: "usual", mode: "SSO" }));
      const { signIn, lookedAt } = settle({ metadataEndpoint: "off" }, { HOME: path });
      assert.equal(signIn, undefined);
      assert.deepEqual(lookedAt.slice(2), [
        `${join(path, CONFIG)} (has no access keys in the profile "usual" (mode SSO, which cannot be used here; give keys in another way))`,
        `${join(path, CREDENTIALS)} (does not exist)`,
        "the metadata service (cbr:metadataEndpoint is off)",
      ]);
      assert.match(lookedAt[0] ?? "", /^cbr:token, cbr:accessKey, .*\(not set\)$/u);
      assert.match(lookedAt[1] ?? "", /^HW_AUTH_TOKEN, HW_ACCESS_KEY, .*\(not set\)$/u);
    }));

  it("[U] a file that somebody named must be there and say who asks", () =>
    withHome(({ path, write }) => {
      const config = write(CONFIG, profiles(keysOf("usual")));
      const missing = join(path, "missing");
      assert.match(
        refusal({ profile: "nobody" }, { HOME: path }),
        new RegExp(`: profile: the file "${config}" has no profile "nobody"; it has "usual"$`, "u"),
      );
      assert.match(
        refusal({ sharedConfigFile: missing }, {}),
        new RegExp(`the file "${missing}" does not exist; give the absolute path`, "u"),
      );
      assert.match(
        refusal({}, { HUAWEICLOUD_SDK_CREDENTIALS_FILE: missing }),
        new RegExp(`credentialsFile: the file "${missing}" does not exist`, "u"),
      );
      assert.match(refusal({ credentialsFile: path }, {}), /cannot be read \(EISDIR\)/u);
    }));
});

describe("identity: what a file says beside", () => {
  const profile = { ...keysOf("usual"), region: "eu-de", projectId: "p-of-file" };

  it("[U] region and project are used where nothing else gives them", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles(profile));
      const { region, projectId } = settle({}, { HOME: path });
      assert.deepEqual({ region, projectId }, { region: "eu-de", projectId: "p-of-file" });
      assert.equal(settle({ projectId: "p" }, { HOME: path }).projectId, "p");
      assert.equal(settle({ projectName: "n" }, { HOME: path }).projectId, undefined);
    }));

  it("[U] its project is not used for another region than its own", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles(profile));
      const { region, projectId } = settle({ region: "eu-nl" }, { HOME: path });
      assert.deepEqual({ region, projectId }, { region: "eu-nl", projectId: undefined });
      assert.equal(settle({ region: "eu-de" }, { HOME: path }).projectId, "p-of-file");
    }));

  it("[U] neither region nor project are used beside a fixed endpoint of no known region", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles(profile));
      const endpoint = "https://cbr.example.com";
      const alone = settle({ endpoint }, { HOME: path });
      assert.deepEqual([alone.region, alone.projectId], [undefined, undefined]);
      const known = settle({ endpoint, region: "eu-de" }, { HOME: path });
      assert.deepEqual([known.region, known.projectId], ["eu-de", "p-of-file"]);
    }));

  it("[U] nothing is used of a file whose identity is not", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles(profile));
      const { region, projectId } = settle({ token: "t" }, { HOME: path });
      assert.deepEqual({ region, projectId }, { region: undefined, projectId: undefined });
    }));

  it("[U] the IAM endpoint and the project of a credentials file are checked like settings", () =>
    withHome(({ path, write }) => {
      write(CREDENTIALS, `${INI}project_id = p1\niam_endpoint = https://iam.example.com/v3\n`);
      const { projectId, iamEndpoint } = settle({}, { HOME: path });
      assert.deepEqual(
        { projectId, iamEndpoint },
        { projectId: "p1", iamEndpoint: "https://iam.example.com" },
      );
      write(CREDENTIALS, `${INI}project_id = a b\n`);
      assert.match(refusal({}, { HOME: path }), /projectId: of the file: "a b" is not 1 to 64 letters/u);
      write(CREDENTIALS, `${INI}iam_endpoint = http://iam.example.com\n`);
      assert.match(
        refusal({}, { HOME: path }),
        /: iamEndpoint: of the file: http:\/\/iam\.example\.com is not https, [^;]*; such as https:\/\/iam\.[^;]*$/u,
      );
      const { iamEndpoint: given } = settle({ iamEndpoint: "https://iam.of.config" }, { HOME: path });
      assert.equal(given, "https://iam.of.config");
    }));

  it("[U] its keys are hidden like those of the configuration", () =>
    withHome(({ path, write }) => {
      write(CONFIG, profiles({ ...keysOf("usual"), securityToken: "st-of-usual" }));
      const { redact } = settle({}, { HOME: path });
      assert.equal(redact("ak-of-usual sk-of-usual st-of-usual"), "[secret] [secret] [secret]");
    }));
});

describe("identity: the metadata service", () => {
  it("[U] may be elsewhere, or off; without TLS only next door", () => {
    const found = (metadataEndpoint: string): unknown => settle({ metadataEndpoint }, {}).signIn?.identity;
    assert.deepEqual(found("http://127.0.0.1:8080"), { kind: "metadata", endpoint: "http://127.0.0.1:8080" });
    assert.deepEqual(found("http://169.254.1.2"), { kind: "metadata", endpoint: "http://169.254.1.2" });
    assert.equal(found("off"), undefined);
    assert.match(
      refusal({ metadataEndpoint: "http://example.com" }, {}),
      /metadataEndpoint: .* is not https/u,
    );
  });
});
