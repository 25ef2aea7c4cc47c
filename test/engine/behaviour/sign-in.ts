import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";

import type { Lab } from "../support/lab.ts";

/** The configuration without anybody who asks, and with IAM. */
function place({ config, simulator }: Lab): ConfigMap {
  const others = Object.entries(config).filter(
    ([name]) => !["cbr:accessKey", "cbr:secretKey"].includes(name),
  );
  return { ...Object.fromEntries(others), "cbr:iamEndpoint": { value: simulator.endpoint } };
}

/** What one list under a configuration makes the simulator be asked. */
async function asked(lab: Lab, config: ConfigMap): Promise<(string | undefined)[]> {
  lab.simulator.requests.length = 0;
  const { operationLogs } = await lab.ask((way) => way.getOperationLogs({ limit: 3 }), {
    ...place(lab),
    ...config,
  });
  assert.equal(operationLogs.length, 3);
  return lab.simulator.requests.map(({ operation }) => operation);
}

function settings(given: Readonly<Record<string, string>>): ConfigMap {
  const entries = Object.entries(given).map(([name, value]) => [`cbr:${name}`, { value, secret: true }]);
  return Object.fromEntries(entries) as ConfigMap;
}

/** Runs a test with variables of the environment, which the engine hands to the plugin. */
async function withVariables(
  variables: Readonly<Record<string, string>>,
  body: () => Promise<void>,
): Promise<void> {
  Object.assign(process.env, variables);
  try {
    await body();
  } finally {
    for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name);
  }
}

async function withFile(content: string, body: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "cbr-sign-in-"));
  const path = join(folder, "file");
  writeFileSync(path, content);
  try {
    await body(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ways to sign in beside keys and a token, as a stack of the user has them. */
export function describeSignIn(lab: () => Lab): void {
  it("[E] signs in with a user's password and takes an agency on", async () => {
    const { userName, password, domainName, agencyName } = lab().simulator;
    const agency = { agencyName, agencyDomainName: domainName };
    const config = settings({ userName, password, domainName, ...agency });
    assert.deepEqual(await asked(lab(), config), ["token", "token", "list"]);
  });

  it("[E] signs in with a user's password of the environment", async () => {
    const { userName, password, domainName } = lab().simulator;
    const variables = { HW_USER_NAME: userName, HW_USER_PASSWORD: password, HW_DOMAIN_NAME: domainName };
    await withVariables(variables, async () => {
      assert.deepEqual(await asked(lab(), {}), ["token", "list"]);
    });
  });

  it("[E] signs in with a profile that the stack names", async () => {
    const { accessKey: accessKeyId, secretKey: secretAccessKey } = lab().simulator;
    const profiles = [{ name: "pipeline", mode: "AKSK", accessKeyId, secretAccessKey }];
    await withFile(JSON.stringify({ current: "default", profiles }), async (sharedConfigFile) => {
      assert.deepEqual(await asked(lab(), settings({ sharedConfigFile, profile: "pipeline" })), ["list"]);
    });
  });

  it("[E] signs in with the keys of the server that the program runs on", async () => {
    const metadataEndpoint = lab().simulator.endpoint;
    const calls = await asked(lab(), settings({ metadataEndpoint }));
    assert.deepEqual(calls, ["metadataToken", "metadataKey", "list"]);
  });

  it("[E] lists what was looked at when nothing says who asks", async () => {
    const { caught } = await lab().refusal((way) => way.getOperationLogs(), place(lab()));
    assert.match(caught, /no credentials: .*looked at, in this order: cbr:token, .*; HW_AUTH_TOKEN, /u);
    assert.match(caught, /the metadata service \(cbr:metadataEndpoint is off\)/u);
  });
}
