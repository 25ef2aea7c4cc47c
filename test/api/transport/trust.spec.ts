import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";

import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { WireAnswer } from "../../../provider/api/transport/transport.ts";
import { ConfigurationError } from "../../../provider/support/failures.ts";
import { caught, thrown } from "../../support/caught.ts";
import { selfSigned } from "../../support/self-signed.ts";
import { serveProxy } from "../../support/serve-proxy.ts";
import { serveSecurely } from "../../support/serve.ts";
import { settingsOf, transportOf } from "../../support/transport.ts";
import { textOf } from "../../support/wire-body.ts";

const HOST = "cbr.eu-de.example.test";

async function get(
  url: string,
  caCertificate?: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  const transport = transportOf(caCertificate === undefined ? {} : { caCertificate }, variables);
  try {
    return await transport.send({ method: "GET", url, headers: {} }, new AbortController().signal);
  } finally {
    transport.close();
  }
}

describe("trust: caCertificate", () => {
  const ours = selfSigned(HOST);
  const other = selfSigned("other.example.test");
  let folder = "";
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const serve = <Result>(body: (origin: string) => Promise<Result>): Promise<Result> =>
    serveSecurely(ours, (_, response) => response.end("trusted"), body);
  const failure = (caCertificate: string): string => {
    const { failures } = thrown(() => settingsOf({ caCertificate }), ConfigurationError);
    assert.deepEqual(
      failures.map(({ property }) => property),
      ["caCertificate"],
    );
    return failures[0]?.reason ?? "";
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "cbr-trust-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  it("[I] as text or as a file makes a service trusted that nobody else vouches for", async () => {
    await serve(async (origin) => {
      assert.equal(textOf(await get(origin, ours.cert)), "trusted");
      const bundle = `# ours\n${other.cert}\n# and the right one\n${ours.cert}`;
      assert.equal(textOf(await get(origin, file("bundle.pem", bundle))), "trusted");
    });
  });

  it("[I] of somebody else, or none, does not", async () => {
    await serve(async (origin) => {
      for (const certificate of [other.cert, undefined]) {
        const error = await caught(get(origin, certificate), TransportError);
        assert.equal(error.code, "CBR_TLS");
        assert.match(error.message, /cbr:caCertificate or NODE_EXTRA_CA_CERTS/u);
      }
    });
  });

  it("[I] does not make another name of the service right", async () => {
    await serve(async (origin) => {
      const error = await caught(get(origin.replace("127.0.0.1", "127.0.0.2"), ours.cert), TransportError);
      // Where 127.0.0.2 is no loopback address of the machine, nothing listens there.
      assert.match(error.code, /CBR_TLS|CBR_NETWORK/u);
    });
  });

  it("[I] holds behind a proxy, where the name is the service's and not the proxy's", async () => {
    await serve((target) =>
      serveProxy({ target }, async (HTTPS_PROXY) => {
        assert.equal(textOf(await get(`https://${HOST}`, ours.cert, { HTTPS_PROXY })), "trusted");
        for (const host of ["other.example.test", "192.0.2.1"]) {
          const error = await caught(get(`https://${host}`, ours.cert, { HTTPS_PROXY }), TransportError);
          assert.equal(error.code, "CBR_TLS", error.message);
          assert.match(error.message, /ALTNAME/u);
        }
      }),
    );
  });

  it("[I] leaves NODE_EXTRA_CA_CERTS in force", async () => {
    const NODE_EXTRA_CA_CERTS = file("extra.pem", ours.cert);
    await serve(async (origin) => {
      assert.equal(textOf(await get(origin, other.cert, { NODE_EXTRA_CA_CERTS })), "trusted");
    });
    const nowhere = { NODE_EXTRA_CA_CERTS: join(folder, "none") };
    assert.equal(settingsOf({ caCertificate: other.cert }, nowhere).certificates.length, 1);
  });

  it("[U] stands beside the machine's own certificates", () => {
    const seen: unknown[] = [];
    const { createSecureContext } = tls;
    tls.createSecureContext = (options) => {
      seen.push(options?.ca);
      return createSecureContext(options);
    };
    try {
      transportOf({ caCertificate: ours.cert }).close();
      transportOf().close();
    } finally {
      tls.createSecureContext = createSecureContext;
    }
    assert.deepEqual(seen, [[...tls.getCACertificates("default"), ours.cert.trim()], undefined]);
  });

  it("[U] a file that is not there is named, with the remedy", () => {
    const path = join(folder, "missing.pem");
    assert.equal(
      failure(path),
      `the file ${JSON.stringify(path)} does not exist; give PEM text (-----BEGIN CERTIFICATE-----) or the absolute path of a readable file with it`,
    );
  });

  it("[U] so is one that cannot be read", () => {
    assert.match(failure(folder), /^the file ".*" cannot be read \(EISDIR\); give PEM text/u);
    assert.match(failure("a\0b"), /cannot be read \(ERR_INVALID_ARG_VALUE\)/u);
  });

  it("[U] so is one that holds no certificate", () => {
    assert.match(failure(file("key.pem", ours.key)), /^the file ".*key.pem" holds no certificate; give/u);
  });

  it("[U] a malformed certificate is told by its number, never its content", () => {
    const broken = ours.cert.replace(/MI[\s\S]{40}/u, "canary");
    assert.match(
      failure(`${other.cert}${broken}`),
      /^the text holds a malformed certificate, number 2 of 2; give/u,
    );
    assert.match(failure(ours.key), /^the text holds no certificate/u);
    assert.doesNotMatch(failure(broken), /canary/u);
  });
});
