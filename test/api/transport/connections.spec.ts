import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces } from "node:os";
import tls from "node:tls";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { WireAnswer } from "../../../provider/api/transport/transport.ts";
import { PACKAGE_VERSION } from "../../../provider/schema/generated/lookups.ts";
import { caught } from "../../support/caught.ts";
import { selfSigned } from "../../support/self-signed.ts";
import { serve, serveSecurely, serveUntrusted } from "../../support/serve.ts";
import { transportOf } from "../../support/transport.ts";
import { textOf } from "../../support/wire-body.ts";

const MEBIBYTE = 1024 * 1024;

async function getAll(origin: string, times: number): Promise<WireAnswer[]> {
  const transport = transportOf({ insecure: true });
  const { signal } = new AbortController();
  const one = (): Promise<WireAnswer> => transport.send({ method: "GET", url: origin, headers: {} }, signal);
  try {
    return await Promise.all(Array.from({ length: times }, one));
  } finally {
    transport.close();
  }
}

async function get(origin: string): Promise<WireAnswer> {
  const [answer = assert.fail("no answer")] = await getAll(origin, 1);
  return answer;
}

describe("connections: the pool", () => {
  for (const [scheme, run] of [
    ["http", serve],
    ["https", serveUntrusted],
  ] as const) {
    it(`[I] fifty requests at once over ${scheme} share sixteen connections`, async () => {
      const ports = new Set<number | undefined>();
      const held: (() => void)[] = [];
      const listener: RequestListener = (request, response) => {
        ports.add(request.socket.remotePort);
        // Nothing is answered before the pool is full.
        held.push(() => void response.end());
        if (held.length >= 16) for (const answer of held) answer();
      };
      await run(listener, (origin) => getAll(origin, 50));
      assert.equal(ports.size, 16);
      assert.equal(held.length, 50);
    });
  }
});

describe("connections: packed bodies", () => {
  for (const [encoding, pack] of [
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const) {
    const served = (body: Buffer): Promise<WireAnswer> =>
      serve((_, response) => {
        response.writeHead(200, { "Content-Encoding": encoding }).end(pack(body));
      }, get);

    it(`[I] ${encoding} is asked for and unpacked`, async () => {
      let asked = "";
      await serve((request, response) => {
        asked = String(request.headers["accept-encoding"]);
        response.end();
      }, get);
      assert.ok(asked.split(/, */u).includes(encoding), asked);
      assert.equal(textOf(await served(Buffer.from('{"备份": 1}'))), '{"备份": 1}');
    });

    it(`[I] ${encoding} of 16 MiB is read, of one byte more refused`, async () => {
      assert.equal(textOf(await served(Buffer.alloc(16 * MEBIBYTE, "x"))).length, 16 * MEBIBYTE);
      const error = await caught(served(Buffer.alloc(16 * MEBIBYTE + 1, "x")), ResponseInvalidError);
      assert.match(error.message, /more than 16 MiB/u);
    });
  }
});

describe("connections: addresses, names and versions", () => {
  it("[I] an endpoint on the IPv6 loopback", async () => {
    // Not every container has IPv6; there is nothing to ask then.
    if (!Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1")))
      return;
    const server = createServer((request, response) => response.end(request.headers.host));
    await once(server.listen(0, "::1"), "listening");
    const { port } = server.address() as AddressInfo;
    try {
      assert.equal(textOf(await get(`http://[::1]:${port}`)), `[::1]:${port}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it("[I] the provider's version is told", async () => {
    const answer = await serve((request, response) => response.end(request.headers["user-agent"]), get);
    assert.equal(textOf(answer), `pulumi-cbr/${PACKAGE_VERSION}`);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`[I] a ${status} to elsewhere is the answer`, async () => {
      const asked: (string | undefined)[] = [];
      const answer = await serve((request, response) => {
        asked.push(request.url);
        response.writeHead(status, { Location: "/elsewhere" }).end();
      }, get);
      assert.equal(answer.status, status);
      assert.deepEqual(asked, ["/"]);
    });
  }

  it("[I] TLS below 1.2 is refused, also where Node is told to allow it", async () => {
    const { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS } = tls;
    tls.DEFAULT_MIN_VERSION = "TLSv1";
    tls.DEFAULT_CIPHERS = "DEFAULT@SECLEVEL=0";
    try {
      await serveSecurely(
        { ...selfSigned(), maxVersion: "TLSv1.1" },
        (_, response) => response.end(),
        async (origin) => {
          const socket = connect(Number(new URL(origin).port), "127.0.0.1");
          const old = tls.connect({ socket, rejectUnauthorized: false });
          await once(old, "secureConnect");
          assert.equal(old.getProtocol(), "TLSv1.1");
          old.destroy();
          const error = await caught(get(origin), TransportError);
          assert.equal(error.code, "CBR_TLS");
          assert.match(error.message, /VERSION|PROTOCOL|EPROTO/u);
        },
      );
    } finally {
      Object.assign(tls, { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS });
    }
  });
});
