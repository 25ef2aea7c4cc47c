import assert from "node:assert/strict";

import { secret } from "../rpc/resources/support/special.ts";
import { manualClock } from "../support/manual-clock.ts";
import { askPlugin } from "./support/ask-plugin.ts";
import { type Canaries, canariesFor, REPLAY } from "./support/canary.ts";
import { capturing } from "./support/capture.ts";
import { withFiles } from "./support/on-scene.ts";
import { assertAbsent, type Output } from "./support/search.ts";
import type { Way } from "./support/ways.ts";

const PROFILE = ".hcloud/config.json";
const CREDENTIALS = ".huaweicloud/credentials";

/** Settings that nobody can use, each with a secret in it, and what is said of them. */
const MISTAKES: Readonly<
  Record<string, readonly [(key: string, canaries: Canaries) => Omit<Way, "secrets">, RegExp]>
> = {
  "a password in the endpoint": [
    (key) => ({ configuration: { endpoint: `https://me:${key}@host` } }),
    /user or password/u,
  ],
  "a password in an endpoint of another scheme": [
    (key) => ({ configuration: { endpoint: `ftp://me:${key}@host` } }),
    /endpoint/u,
  ],
  "a password in an endpoint without a scheme": [
    (key) => ({ configuration: { metadataEndpoint: `me:${key}@host:80` } }),
    /metadataEndpoint/u,
  ],
  "a token in the query of an endpoint": [
    (key) => ({ configuration: { iamEndpoint: `https://host/?token=${key}` } }),
    /query/u,
  ],
  "a password in an endpoint of the environment": [
    (key) => ({ environment: { HW_AUTH_URL: `host:${key}@me` } }),
    /HW_AUTH_URL/u,
  ],
  "a secret as a region": [(key) => ({ configuration: { region: secret(key) } }), /region/u],
  "a secret as a number": [(key) => ({ configuration: { maxRetries: secret(key) } }), /maxRetries/u],
  "a secret as a time limit": [(key) => ({ configuration: { callTimeout: secret(key) } }), /callTimeout/u],
  "the token as the project, too": [
    (key) => ({ configuration: { token: key }, environment: { HW_PROJECT_ID: `${key}!` } }),
    /HW_PROJECT_ID/u,
  ],
  "a secret in a list": [(key) => ({ configuration: { token: [key] } }), /token/u],
  "a token and keys": [
    (key) => ({ configuration: { token: key, accessKey: key, secretKey: key } }),
    /both set/u,
  ],
  "a secret key alone": [(key) => ({ environment: { HW_SECRET_KEY: key } }), /missing/u],
  "a password alone": [(key) => ({ environment: { HW_USER_PASSWORD: key } }), /missing/u],
  "a token that no header can hold as it is": [
    (key) => ({ configuration: { token: `${key}\n财务`, endpoint: "http://127.0.0.1:1", projectId: "p" } }),
    /ECONNREFUSED/u,
  ],
  "a proxy of another kind": [
    (key) => ({ environment: { HTTPS_PROXY: `socks5://me:${key}@host` } }),
    /HTTPS_PROXY/u,
  ],
  "a proxy with a stray percent": [
    (key) => ({ environment: { http_proxy: `http://me:${key}%@host` } }),
    /http_proxy/u,
  ],
  "a proxy that is no URL": [
    (key) => ({ environment: { HTTPS_PROXY: `http://me:${key}@:x` } }),
    /HTTPS_PROXY/u,
  ],
  "a profile that breaks off": [
    (key) => ({ files: { [PROFILE]: `{"profiles": [{"name": "default", "secretAccessKey": "${key}` } }),
    /not JSON/u,
  ],
  "a profile that is not JSON": [(key) => ({ files: { [PROFILE]: `secretAccessKey=${key}` } }), /not JSON/u],
  "a profile with half of the keys": [
    (key) => ({
      files: { [PROFILE]: JSON.stringify({ profiles: [{ name: "default", accessKeyId: key }] }) },
    }),
    /secretAccessKey/u,
  ],
  "a profile whose key is a list": [
    (key) => ({
      files: { [PROFILE]: JSON.stringify({ profiles: [{ name: "default", accessKeyId: [key] }] }) },
    }),
    /must be a text/u,
  ],
  "a credentials file with a line of its own kind": [
    (key) => ({ files: { [CREDENTIALS]: `[basic]\nak ${key}\n` } }),
    /line 2/u,
  ],
  "a credentials file with half of the keys": [
    (key) => ({ files: { [CREDENTIALS]: `[basic]\nsk = ${key}\n` } }),
    /lacks ak/u,
  ],
  "a credentials file with the key as the project": [
    (key) => ({ files: { [CREDENTIALS]: `[basic]\nak = AK\nsk = ${key}\nproject_id = ${key}!\n` } }),
    /projectId/u,
  ],
  "a certificate that is a key": [
    (key) => ({ configuration: { caCertificate: `-----BEGIN PRIVATE KEY-----\n${key}\n` } }),
    /holds no certificate/u,
  ],
};

describe(`redaction: no secret is in what is said of settings that nobody can use (${REPLAY})`, () => {
  for (const [name, [mistake, said]] of Object.entries(MISTAKES)) {
    it(`[I] ${name}`, async () => {
      const canaries = canariesFor(name);
      const key = canaries.plain(32);
      const { configuration = {}, environment = {}, files = {} } = mistake(key, canaries);
      const outputs: Output[] = [];
      await withFiles({ files }, (HOME) =>
        capturing(outputs, () =>
          askPlugin(
            {
              configuration: { metadataEndpoint: "off", ...configuration },
              environment: { ...environment, HOME },
              filter: {},
              clock: manualClock(),
            },
            outputs,
          ),
        ),
      );
      assert.match(outputs.map(({ text }) => text).join("\n"), said);
      assertAbsent(outputs, { key });
    });
  }
});
