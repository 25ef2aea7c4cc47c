import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent } from "node:http";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { type Duplex, PassThrough } from "node:stream";

import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import { CONNECT_TIMEOUT_CODE, limitConnects } from "../../../provider/api/transport/limit-connects.ts";
import { createTransport, type Transport } from "../../../provider/api/transport/transport.ts";
import { caught } from "../../support/caught.ts";
import { type ManualClock, manualClock } from "../../support/manual-clock.ts";
import { serve } from "../../support/serve.ts";
import { settingsOf } from "../../support/transport.ts";
import { textOf } from "../../support/wire-body.ts";

const TIMEOUT_MS = 10_000;
const never = new AbortController().signal;

function limited(): { clock: ManualClock; transport: Transport } {
  const clock = manualClock({ skips: -1 });
  return { clock, transport: createTransport(settingsOf(), { timeoutMs: TIMEOUT_MS, clock }) };
}

/** A server that takes connections and never says a word. */
async function mute<Result>(body: (address: string, arrival: Promise<Socket>) => Promise<Result>) {
  const server = createServer();
  const arrival = once(server, "connection").then(([socket]) => socket as Socket);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await body(`127.0.0.1:${(server.address() as AddressInfo).port}`, arrival);
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    (await arrival).destroy();
    await closed;
  }
}

describe("limit connects: sockets", () => {
  function opened(): { clock: ManualClock; socket: Duplex } {
    const clock = manualClock({ skips: -1 });
    const socket = new PassThrough();
    const agent = new Agent();
    agent.createConnection = () => socket;
    limitConnects(agent, "connect", { timeoutMs: TIMEOUT_MS, clock });
    assert.equal(agent.createConnection({}), socket);
    assert.equal(clock.sleeping(), 1);
    return { clock, socket };
  }

  it("[U] ends one that does not come about in time", async () => {
    const { clock, socket } = opened();
    clock.advance(TIMEOUT_MS - 1);
    assert.equal(clock.sleeping(), 1);
    clock.advance(1);
    const [error] = (await once(socket, "error")) as [NodeJS.ErrnoException];
    assert.equal(error.code, CONNECT_TIMEOUT_CODE);
    assert.equal(socket.destroyed, true);
  });

  it("[U] leaves alone one that stands, however long it is used", async () => {
    const { clock, socket } = opened();
    socket.emit("connect");
    assert.equal(clock.sleeping(), 0);
    clock.advance(TIMEOUT_MS * 100);
    await Promise.resolve();
    assert.equal(socket.destroyed, false);
  });

  it("[U] leaves no timer behind one that failed by itself", async () => {
    const { clock, socket } = opened();
    socket.destroy();
    await once(socket, "close");
    assert.equal(clock.sleeping(), 0);
  });
});

describe("limit connects: requests", () => {
  it("[I] a TLS handshake that is not answered ends as CBR_TIMEOUT that names the setting", () =>
    mute(async (address, arrival) => {
      const { clock, transport } = limited();
      const headers = { "X-Auth-Token": "a-secret-token" };
      const url = `https://${address}/v3/p?name=a-query`;
      const work = transport.send({ method: "GET", url, headers }, never);
      await arrival;
      clock.advance(TIMEOUT_MS);
      const error = await caught(work, TransportError);
      transport.close();
      assert.equal(error.code, "CBR_TIMEOUT");
      assert.equal(error.retryable, true);
      assert.equal(
        error.message,
        `GET https://${address}/v3/p found no connection within 10000 ms (cbr:connectTimeout). ` +
          "Check the endpoint and the way to it: firewall, proxy; or allow more.",
      );
      assert.equal(clock.sleeping(), 0);
    }));

  it("[I] an abort before the connection stands leaves no timer", () =>
    mute(async (address, arrival) => {
      const { clock, transport } = limited();
      const abort = new AbortController();
      const work = transport.send({ method: "GET", url: `https://${address}/`, headers: {} }, abort.signal);
      await arrival;
      abort.abort();
      assert.equal((await caught(work, TransportError)).code, "CBR_ABORTED");
      transport.close();
      while (clock.sleeping() > 0) await new Promise(setImmediate);
    }));

  it("[I] an answer that takes longer than the connection could is read, also over a kept connection", async () => {
    const { clock, transport } = limited();
    await serve(
      (_, response) => {
        clock.advance(TIMEOUT_MS * 2);
        response.end("late");
      },
      async (url) => {
        for (let turn = 0; turn < 2; turn++) {
          const answer = await transport.send({ method: "GET", url, headers: {} }, never);
          assert.equal(textOf(answer), "late");
          assert.equal(clock.sleeping(), 0);
        }
      },
    );
    transport.close();
  });
});
