import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";

import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { WireAnswer } from "../../../provider/api/transport/transport.ts";
import { caught } from "../../support/caught.ts";
import { deadOrigin, serve, serveUntrusted } from "../../support/serve.ts";
import { transportOf } from "../../support/transport.ts";
import { textOf } from "../../support/wire-body.ts";

const HEADERS = { "X-Auth-Token": "a-secret-token" };
const never = new AbortController().signal;

async function send(
  origin: string,
  { signal = never, insecure = false, headers = HEADERS } = {},
): Promise<WireAnswer> {
  const transport = transportOf({ insecure });
  try {
    return await transport.send({ method: "GET", url: `${origin}/v3/p?name=a-query`, headers }, signal);
  } finally {
    transport.close();
  }
}

function served(listener: RequestListener): Promise<WireAnswer> {
  return serve(listener, (origin) => send(origin));
}

async function failure(work: Promise<unknown>): Promise<TransportError> {
  const error = await caught(work, TransportError);
  assert.doesNotMatch(error.message, /a-secret-token|a-query/u);
  assert.match(error.message, /^GET https?:\/\/127\.0\.0\.1:\d+\/v3\/p /u);
  assert.equal(error.cause, undefined);
  assert.doesNotMatch(JSON.stringify(error), /a-secret-token/u);
  return error;
}

describe("transport: answers", () => {
  it("[I] sends headers and gives status, headers and text, whatever the status", async () => {
    for (const status of [200, 201, 404, 429, 500, 503]) {
      const answer = await served((request, response) => {
        assert.equal(request.headers["x-auth-token"], "a-secret-token");
        assert.equal(request.headers.accept, "application/json");
        assert.match(request.headers["user-agent"] ?? "", /^pulumi-cbr\/\d/u);
        assert.equal(request.url, "/v3/p?name=a-query");
        response.writeHead(status, { "X-Request-Id": "r1" }).end('{"备份": 1}');
      });
      assert.equal(answer.status, status);
      assert.equal(answer.headers["x-request-id"], "r1");
      assert.equal(textOf(answer), '{"备份": 1}');
    }
  });

  it("[I] leaves JSON as text, also a broken one, and takes an empty body as such", async () => {
    assert.equal(textOf(await served((_, response) => response.end('{"a":'))), '{"a":');
    assert.equal(textOf(await served((_, response) => response.end())), "");
  });

  it("[I] unpacks a compressed body", async () => {
    const answer = await served((_, response) => {
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("packed"));
    });
    assert.equal(textOf(answer), "packed");
  });

  it("[I] does not follow a redirect, which would carry the credentials elsewhere", async () => {
    let elsewhere = 0;
    await serve(
      (_, response) => {
        elsewhere++;
        response.end();
      },
      async (other) => {
        const answer = await served((_, response) => {
          response.writeHead(302, { Location: `${other}/` }).end();
        });
        assert.equal(answer.status, 302);
      },
    );
    assert.equal(elsewhere, 0);
  });

  it("[I] keeps a connection for the next request", async () => {
    const ports = new Set<number | undefined>();
    await serve(
      (request, response) => {
        ports.add(request.socket.remotePort);
        response.end("x");
      },
      async (origin) => {
        const transport = transportOf();
        for (let turn = 0; turn < 3; turn++) {
          await transport.send({ method: "GET", url: origin, headers: {} }, never);
        }
        transport.close();
      },
    );
    assert.equal(ports.size, 1);
  });
});

describe("transport: connections that fail", () => {
  it("[I] refused", async () => {
    const error = await failure(send(await deadOrigin()));
    assert.equal(error.code, "CBR_NETWORK");
    assert.equal(error.retryable, true);
    assert.match(error.message, /ECONNREFUSED.*Check the endpoint/u);
  });

  it("[I] reset before the answer", async () => {
    const error = await failure(served((request) => request.socket.resetAndDestroy()));
    assert.equal(error.code, "CBR_NETWORK");
    assert.match(error.message, /ECONNRESET/u);
  });

  it("[I] ended within the answer, with a length or in chunks", async () => {
    for (const headers of [{ "Content-Length": 100 }, {}]) {
      const work = served((_, response) => {
        response.writeHead(200, headers);
        response.write("{", () => response.destroy());
      });
      const error = await failure(work);
      assert.equal(error.code, "CBR_NETWORK");
      assert.equal(error.retryable, true);
    }
  });

  it("[I] not HTTP at all", async () => {
    const error = await failure(served((_, response) => response.socket?.end("SSH-2.0-none\r\n")));
    assert.equal(error.code, "CBR_NETWORK");
  });

  it("[I] a certificate that nobody vouches for", async () => {
    const error = await failure(
      serveUntrusted(
        (_, response) => response.end("x"),
        (origin) => send(origin),
      ),
    );
    assert.equal(error.code, "CBR_TLS");
    assert.equal(error.kind, "tls");
    assert.equal(error.retryable, false);
    assert.match(error.message, /DEPTH_ZERO_SELF_SIGNED_CERT.*NODE_EXTRA_CA_CERTS/u);
  });

  it("[I] any certificate is fine with insecure", async () => {
    const answer = await serveUntrusted(
      (_, response) => response.end("x"),
      (origin) => send(origin, { insecure: true }),
    );
    assert.equal(textOf(answer), "x");
  });

  it("[I] TLS where none is spoken", async () => {
    const work = serve(
      (_, response) => response.end("x"),
      (origin) => send(origin.replace("http:", "https:")),
    );
    assert.equal((await failure(work)).code, "CBR_TLS");
  });
});

describe("transport: credentials that fit in no header", () => {
  it("[I] a line feed within a value starts no other header", async () => {
    await serve(
      (request, response) => {
        assert.equal(request.headers["x-evil"], undefined);
        response.writeHead(401).end();
      },
      async (origin) => {
        const headers = { "X-Auth-Token": "a-secret-token\r\nX-Evil: 1" };
        assert.equal((await send(origin, { headers })).status, 401);
      },
    );
  });
});

describe("transport: abort", () => {
  it("[I] ends a request under way with the signal's own reason when it is one of ours", async () => {
    const reason = new TransportError("timeout", "GET x was not answered");
    const abort = new AbortController();
    const work = serve(
      () => abort.abort(reason),
      (origin) => send(origin, { signal: abort.signal }),
    );
    assert.equal(await caught(work, TransportError), reason);
  });

  it("[I] says that it was cancelled when the reason is foreign", async () => {
    const abort = new AbortController();
    const work = serve(
      () => abort.abort(),
      (origin) => send(origin, { signal: abort.signal }),
    );
    const error = await failure(work);
    assert.equal(error.code, "CBR_ABORTED");
    assert.equal(error.retryable, false);
  });

  it("[I] sends nothing once it is aborted", async () => {
    let requests = 0;
    await serve(
      () => {
        requests++;
      },
      async (origin) => {
        const error = await failure(send(origin, { signal: AbortSignal.abort() }));
        assert.equal(error.code, "CBR_ABORTED");
      },
    );
    assert.equal(requests, 0);
  });

  it("[I] ends while the body still comes", async () => {
    const abort = new AbortController();
    const work = serve(
      (_, response) => {
        response.writeHead(200, { "Content-Length": 100 });
        response.write("{", () => abort.abort());
      },
      (origin) => send(origin, { signal: abort.signal }),
    );
    assert.equal((await failure(work)).code, "CBR_ABORTED");
  });
});
