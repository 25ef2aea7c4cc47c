import assert from "node:assert/strict";
import { once } from "node:events";
import type { RequestListener } from "node:http";
import type { Socket } from "node:net";

import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { Transport, WireAnswer } from "../../../provider/api/transport/transport.ts";
import { caught } from "../../support/caught.ts";
import { serveProxy } from "../../support/serve-proxy.ts";
import { deadOrigin, serve, serveUntrusted } from "../../support/serve.ts";
import { transportOf } from "../../support/transport.ts";
import { textOf } from "../../support/wire-body.ts";

const HOST = "cbr.eu-de.example.test";
const PASSWORD = "canary-password";
const never = new AbortController().signal;

const get = (transport: Transport, origin: string, signal = never): Promise<WireAnswer> =>
  transport.send({ method: "GET", url: `${origin}/v3/p?x=1`, headers: { "X-Auth-Token": "t" } }, signal);

async function using<Result>(
  transport: Transport,
  body: (transport: Transport) => Promise<Result>,
): Promise<Result> {
  try {
    return await body(transport);
  } finally {
    transport.close();
  }
}

const withUser = (proxy: string): string => proxy.replace("//", `//me:${PASSWORD}@`);

for (const [scheme, run, variable] of [
  ["https", serveUntrusted, "HTTPS_PROXY"],
  ["http", serve, "HTTP_PROXY"],
] as const) {
  const origin = `${scheme}://${HOST}`;
  const through = (proxy: string, more = {}): Transport =>
    transportOf({ insecure: true }, { [variable]: proxy, ...more });

  describe(`proxy: ${scheme} endpoints`, () => {
    it("[I] a request goes through it, its credentials to the proxy alone", async () => {
      let seen: Record<string, unknown> = {};
      const listener: RequestListener = (request, response) => {
        seen = request.headers;
        response.writeHead(201).end(request.url);
      };
      await run(listener, (target) =>
        serveProxy({ target }, (proxy, requests) =>
          using(through(withUser(proxy)), async (transport) => {
            const answer = await get(transport, origin);
            assert.equal(answer.status, 201);
            assert.equal(textOf(answer), "/v3/p?x=1");
            const asked = scheme === "https" ? `CONNECT ${HOST}:443` : `GET ${origin}/v3/p?x=1`;
            assert.deepEqual(
              requests.map((request) => request.asked),
              [asked],
            );
            const basic = `Basic ${Buffer.from(`me:${PASSWORD}`).toString("base64")}`;
            assert.equal(requests[0]?.headers["proxy-authorization"], basic);
            assert.equal(requests[0].headers["x-auth-token"], scheme === "https" ? undefined : "t");
          }),
        ),
      );
      assert.equal(seen["x-auth-token"], "t");
      assert.equal(seen["host"], HOST);
      // A forwarding proxy strips its own header; the one of this test passes everything on.
      if (scheme === "https") assert.equal(seen["proxy-authorization"], undefined);
    });

    it("[I] without user and password none are sent", async () => {
      await run(
        (_, response) => response.end(),
        (target) =>
          serveProxy({ target }, (proxy, requests) =>
            using(through(proxy), async (transport) => {
              await get(transport, origin);
              assert.equal(requests[0]?.headers["proxy-authorization"], undefined);
            }),
          ),
      );
    });

    it("[I] loopback and what NO_PROXY names go round it", async () => {
      await run(
        (_, response) => response.end("direct"),
        (target) =>
          serveProxy({ refuse: 500 }, (proxy, requests) =>
            using(through(proxy, { NO_PROXY: ".invalid" }), async (transport) => {
              assert.equal(textOf(await get(transport, target)), "direct");
              const error = await caught(get(transport, `${scheme}://cbr.invalid`), TransportError);
              assert.match(error.message, /no such host/u);
              assert.deepEqual(requests, []);
            }),
          ),
      );
    });

    it("[I] the other scheme's variable does not matter", async () => {
      const other = scheme === "https" ? "HTTP_PROXY" : "HTTPS_PROXY";
      await serveProxy({ refuse: 500 }, (proxy, requests) =>
        using(transportOf({ insecure: true }, { [other]: proxy }), async (transport) => {
          await caught(get(transport, `${scheme}://cbr.invalid`), TransportError);
          assert.deepEqual(requests, []);
        }),
      );
    });

    it("[I] a 407 names the proxy and what to do, and is not tried again", async () => {
      await serveProxy({ refuse: 407 }, async (proxy) => {
        for (const [given, lead] of [
          [proxy, "asks for a user"],
          [withUser(proxy), "does not take"],
        ] as const) {
          const error = await using(through(given), (transport) =>
            caught(get(transport, origin), TransportError),
          );
          assert.equal(error.code, "CBR_PROXY");
          assert.equal(error.retryable, false);
          assert.ok(
            error.message.startsWith(`GET ${origin}/v3/p was refused by the proxy ${proxy} (${variable})`),
          );
          assert.ok(error.message.includes(lead), error.message);
          assert.match(error.message, /http:\/\/user:password@host:port.*NO_PROXY/u);
          assert.doesNotMatch(`${error.stack} ${JSON.stringify(error)}`, /canary/u);
        }
      });
    });

    it("[I] a proxy that is away is named", async () => {
      const proxy = await deadOrigin();
      const error = await using(through(withUser(proxy)), (transport) =>
        caught(get(transport, origin), TransportError),
      );
      assert.equal(error.code, "CBR_NETWORK");
      assert.equal(error.retryable, true);
      assert.ok(
        error.message.includes(`the proxy ${proxy} (${variable}): nothing listens there`),
        error.message,
      );
      assert.doesNotMatch(error.message, /canary/u);
    });

    it("[I] connections are kept, and never more than sixteen", async () => {
      const ports = new Set<number | undefined>();
      await run(
        (request, response) => {
          ports.add(request.socket.remotePort);
          response.end();
        },
        (target) =>
          serveProxy({ target }, (proxy) =>
            using(through(proxy), async (transport) => {
              await Promise.all(Array.from({ length: 50 }, () => get(transport, origin)));
            }),
          ),
      );
      if (scheme === "https") assert.equal(ports.size, 16);
    });
  });
}

describe("proxy: tunnels", () => {
  const origin = `https://${HOST}`;

  for (const [status, code] of [
    [403, "CBR_PROXY"],
    [502, "CBR_NETWORK"],
  ] as const) {
    it(`[I] refused with ${status} is the proxy's answer, never the service's`, async () => {
      await serveProxy({ refuse: status }, (HTTPS_PROXY) =>
        using(transportOf({}, { HTTPS_PROXY }), async (transport) => {
          const error = await caught(get(transport, origin), TransportError);
          assert.equal(error.code, code);
          assert.equal(error.retryable, code === "CBR_NETWORK");
          assert.ok(
            error.message.includes(`refused by the proxy ${HTTPS_PROXY} (HTTPS_PROXY) with ${status}`),
          );
        }),
      );
    });
  }

  it("[I] the service's certificate is checked behind the proxy as well", async () => {
    await serveUntrusted(
      (_, response) => response.end(),
      (target) =>
        serveProxy({ target }, (HTTPS_PROXY) =>
          using(transportOf({}, { HTTPS_PROXY }), async (transport) => {
            assert.equal((await caught(get(transport, origin), TransportError)).code, "CBR_TLS");
          }),
        ),
    );
  });

  it("[I] one that ends before it stands names the proxy", async () => {
    await serveProxy({ onConnect: (socket) => socket.end() }, (HTTPS_PROXY) =>
      using(transportOf({}, { HTTPS_PROXY }), async (transport) => {
        const error = await caught(get(transport, origin), TransportError);
        assert.equal(error.code, "CBR_NETWORK");
        assert.ok(error.message.includes(HTTPS_PROXY));
      }),
    );
  });

  it("[I] fifty requests to a proxy that is away all fail, none is left waiting", async () => {
    const HTTPS_PROXY = await deadOrigin();
    await using(transportOf({}, { HTTPS_PROXY }), async (transport) => {
      const all = await Promise.allSettled(Array.from({ length: 50 }, () => get(transport, origin)));
      assert.deepEqual([...new Set(all.map(({ status }) => status))], ["rejected"]);
    });
  });

  it("[I] one that is never answered is closed when its request is given up", async () => {
    const abort = new AbortController();
    const ended: Promise<unknown>[] = [];
    const onConnect = (socket: Socket): void => {
      ended.push(once(socket.resume(), "end"));
      abort.abort();
    };
    await serveProxy({ onConnect }, (HTTPS_PROXY) =>
      using(transportOf({}, { HTTPS_PROXY }), async (transport) => {
        const error = await caught(get(transport, origin, abort.signal), TransportError);
        assert.equal(error.code, "CBR_ABORTED");
        await Promise.all(ended);
        assert.equal(ended.length, 1);
      }),
    );
  });

  it("[I] or when the transport closes", async () => {
    let close = (): void => undefined;
    await serveProxy({ onConnect: () => close() }, (HTTPS_PROXY) =>
      using(transportOf({}, { HTTPS_PROXY }), async (transport) => {
        close = () => transport.close();
        const error = await caught(get(transport, origin), TransportError);
        assert.equal(error.code, "CBR_NETWORK");
      }),
    );
  });
});
