import assert from "node:assert/strict";

import { resolveSettings } from "../../../provider/api/settings/resolve-settings.ts";
import type { Settings } from "../../../provider/api/settings/settings.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import { ConfigurationError } from "../../../provider/support/failures.ts";
import { thrown } from "../../support/caught.ts";

const AK = { accessKey: "config-access-key", secretKey: "config-secret-key" };

function settle(
  configuration: ProviderConfiguration,
  variables: Readonly<Record<string, string>> = {},
): Settings {
  return resolveSettings(configuration, (name) => variables[name]);
}

function failures(
  configuration: ProviderConfiguration,
  variables: Readonly<Record<string, string>> = {},
): string[] {
  const error = thrown(() => settle(configuration, variables), ConfigurationError);
  assert.equal(error.code, "CBR_CONFIGURATION");
  for (const { reason } of error.failures) assert.ok(error.message.includes(reason));
  return error.failures.map(({ property, reason }) => `${property}: ${reason}`);
}

describe("settings: precedence", () => {
  it("[U] fills in the defaults, and leaves what nobody gave", () => {
    const { redact, ...settings } = settle({});
    assert.equal(redact("plain"), "plain");
    assert.deepEqual(settings, {
      region: undefined,
      projectId: undefined,
      projectName: undefined,
      endpoint: undefined,
      iamEndpoint: undefined,
      cloud: "myhuaweicloud.com",
      signIn: { identity: { kind: "metadata", endpoint: "http://169.254.169.254" }, agency: undefined },
      lookedAt: [
        "cbr:token, cbr:accessKey, cbr:userName, cbr:profile, cbr:sharedConfigFile, cbr:credentialsFile (not set)",
        "HW_AUTH_TOKEN, HW_ACCESS_KEY, HUAWEICLOUD_SDK_AK, CLOUD_SDK_AK, HW_USER_NAME (not set)",
        "cbr:sharedConfigFile (no home folder is known)",
        "cbr:credentialsFile (no home folder is known)",
      ],
      enterpriseProjectId: undefined,
      proxies: { https: undefined, http: undefined, bypass: [] },
      certificates: [],
      insecure: false,
      maxRetries: 3,
      connectTimeoutMs: 10_000,
      requestTimeoutMs: 30_000,
      pagesInFlight: 4,
      maxPages: 2000,
      callTimeoutMs: 120_000,
    });
  });

  it("[U] takes each setting from the program before the environment", () => {
    const variables = { HW_REGION_NAME: "eu-de", HW_PROJECT_ID: "env-project", HW_MAX_RETRIES: "7" };
    const { region, projectId, maxRetries } = settle({ region: "cn-north-4", maxRetries: 0 }, variables);
    assert.deepEqual(
      { region, projectId, maxRetries },
      { region: "cn-north-4", projectId: "env-project", maxRetries: 0 },
    );
  });

  it("[U] reads every variable", () => {
    const settings = settle(
      {},
      {
        HW_REGION_NAME: "eu-de",
        HW_PROJECT_NAME: "eu-de_mine",
        HW_AUTH_URL: "https://iam.example.com/v3",
        HW_CLOUD: "otc.t-systems.com",
        HW_ENTERPRISE_PROJECT_ID: "all_granted_eps",
        HW_INSECURE: "TRUE",
        HW_MAX_RETRIES: "0",
        HW_AUTH_TOKEN: "env-token",
      },
    );
    assert.equal(settings.region, "eu-de");
    assert.equal(settings.projectName, "eu-de_mine");
    assert.equal(settings.iamEndpoint, "https://iam.example.com");
    assert.equal(settings.cloud, "otc.t-systems.com");
    assert.equal(settings.enterpriseProjectId, "all_granted_eps");
    assert.equal(settings.insecure, true);
    assert.equal(settings.maxRetries, 0);
    assert.deepEqual(settings.signIn?.identity, { kind: "token", token: "env-token" });
  });

  for (const [first, second, setting] of [
    ["HW_PROJECT_ID", "HUAWEICLOUD_SDK_PROJECT_ID", "projectId"],
    ["HW_AUTH_URL", "HUAWEICLOUD_SDK_IAM_ENDPOINT", "iamEndpoint"],
  ] as const) {
    it(`[U] ${first} goes before ${second}`, () => {
      const values = { [first]: "https://a.example", [second]: "https://b.example" };
      const ids = { [first]: "a", [second]: "b" };
      const [both, one] = setting === "projectId" ? ["a", "b"] : ["https://a.example", "https://b.example"];
      const given = setting === "projectId" ? ids : values;
      assert.equal(settle({}, given)[setting], both);
      assert.equal(settle({}, { [second]: given[second] ?? "" })[setting], one);
    });
  }

  for (const [text, expected] of [
    ["true", true],
    ["1", true],
    ["False", false],
    ["0", false],
  ] as const) {
    it(`[U] HW_INSECURE=${text} is ${expected}`, () => {
      assert.equal(settle({}, { HW_INSECURE: text }).insecure, expected);
    });
  }
});

describe("settings: malformed variables", () => {
  for (const [name, value, shown] of [
    ["HW_MAX_RETRIES", "many", /maxRetries: HW_MAX_RETRIES of the environment: .*"many"/u],
    ["HW_MAX_RETRIES", "11", /HW_MAX_RETRIES.*10 or less/u],
    ["HW_INSECURE", "maybe", /insecure: HW_INSECURE/u],
    ["HW_REGION_NAME", "evil.example/", /region: HW_REGION_NAME/u],
    ["HW_CLOUD", "a/b", /cloud: HW_CLOUD/u],
    ["HW_PROJECT_ID", "../x", /projectId: HW_PROJECT_ID/u],
    ["HUAWEICLOUD_SDK_PROJECT_ID", "a b", /projectId: HUAWEICLOUD_SDK_PROJECT_ID/u],
    ["HW_AUTH_URL", "iam.example.com", /iamEndpoint: HW_AUTH_URL/u],
    ["HW_AUTH_URL", "http://iam.example.com/v3", /iamEndpoint: HW_AUTH_URL.*not https/u],
    [
      "HUAWEICLOUD_SDK_IAM_ENDPOINT",
      "https://iam.example.com/x",
      /iamEndpoint: HUAWEICLOUD_SDK_IAM_ENDPOINT/u,
    ],
    ["HW_ENTERPRISE_PROJECT_ID", "none", /enterpriseProjectId: HW_ENTERPRISE_PROJECT_ID/u],
  ] as const) {
    it(`[U] ${name}=${value} is refused by the variable's name`, () => {
      const [failure = "", ...more] = failures({}, { [name]: value });
      assert.match(failure, shown);
      assert.deepEqual(more, []);
    });
  }

  it("[U] a malformed variable does not matter when the program gives the setting", () => {
    assert.equal(settle({ maxRetries: 2 }, { HW_MAX_RETRIES: "many" }).maxRetries, 2);
  });

  it("[U] names everything at once", () => {
    const variables = { HW_MAX_RETRIES: "many", HW_INSECURE: "maybe" };
    const all = failures({ endpoint: "http://cbr.example.com", requestTimeout: "11m" }, variables);
    assert.deepEqual(all.map((failure) => failure.split(":")[0]).sort(), [
      "endpoint",
      "insecure",
      "maxRetries",
      "requestTimeout",
    ]);
  });
});

describe("settings: times", () => {
  for (const [name, text, ms] of [
    ["connectTimeout", "100ms", 100],
    ["connectTimeout", "2m", 120_000],
    ["requestTimeout", "1ms", 1],
    ["requestTimeout", "30s", 30_000],
    ["requestTimeout", "10m", 600_000],
    ["callTimeout", "1s", 1000],
    ["callTimeout", "1h", 3_600_000],
  ] as const) {
    it(`[U] ${name} ${text} is ${ms} ms`, () => {
      assert.equal(settle({ [name]: text })[`${name}Ms`], ms);
    });
  }

  for (const [name, range, texts] of [
    ["connectTimeout", "100ms to 2m", ["99ms", "121s", "3m", "1d"]],
    ["requestTimeout", "1ms to 10m", ["0s", "11m", "601s", "1d", "99999999999999999999s"]],
    ["callTimeout", "1s to 1h", ["999ms", "61m", "2h", "1d"]],
  ] as const) {
    for (const text of texts) {
      it(`[U] ${name} ${text} is refused`, () => {
        assert.deepEqual(failures({ [name]: text }), [`${name}: "${text}" is not from ${range}`]);
      });
    }
  }
});

describe("settings: secrets", () => {
  it("[U] every credential is hidden, whatever its source", () => {
    const configured = settle({ ...AK, securityToken: "config-security" }).redact;
    assert.equal(
      configured("config-access-key config-secret-key config-security"),
      "[secret] [secret] [secret]",
    );
    assert.equal(settle({}, { HW_AUTH_TOKEN: "env-token" }).redact("<env-token>"), "<[secret]>");
  });

  it("[U] no failure shows a credential", () => {
    const shown = failures(
      { token: "config-token", ...AK, endpoint: "https://me:config-password@cbr.example.com" },
      { HW_MAX_RETRIES: "x" },
    ).join();
    assert.doesNotMatch(shown, /config-(token|access-key|secret-key|password)/u);
  });
});
