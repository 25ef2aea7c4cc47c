import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import type { Fault, RecordedRequest, Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { list, listTarget } from "../support/call.ts";
import { rawList } from "../support/raw-exchange.ts";
import { running } from "../support/running.ts";

const match = { operation: "list" } as const;

function faulty(fault: Fault, body: (simulator: Simulator) => Promise<void>, options: SimulatorOptions = {}) {
  return () => running({ logs: 3, faults: [fault], ...options }, body);
}

function get(simulator: Simulator): Promise<Response> {
  return fetch(simulator.endpoint + listTarget(simulator), { headers: { "X-Auth-Token": simulator.token } });
}

/** What a client gets that takes one piece and goes away while the answer still comes. */
async function leaveEarly(fault: Fault): Promise<RecordedRequest> {
  const ends = new EventEmitter();
  const ended = once(ends, "end");
  return running(
    { logs: 1, faults: [fault], onRequest: (request) => ends.emit("end", request) },
    async (simulator) => {
      const response = await get(simulator);
      const reader = response.body?.getReader();
      assert.ok((await reader?.read())?.value);
      await reader?.cancel();
      return ((await ended) as [RecordedRequest])[0];
    },
  );
}

describe("simulator: faults of size", () => {
  for (const bytes of [1, 40, 44, 45, 46, 65_536, 1_000_000]) {
    it(
      `[I] huge sends ${bytes} bytes`,
      faulty({ match, do: "huge", bytes }, async (simulator) => {
        const response = await get(simulator);
        assert.deepEqual([response.status, response.headers.get("Content-Type")], [200, "application/json"]);
        assert.equal((await response.arrayBuffer()).byteLength, bytes);
      }),
    );
  }

  it(
    "[I] huge sends an empty page when it is read to its end",
    faulty({ match, do: "huge", bytes: 100_000 }, async (simulator) => {
      const { json } = await list(simulator);
      const { operation_logs, count } = json as { operation_logs: unknown[]; count: number };
      assert.deepEqual([operation_logs, count], [[], 0]);
    }),
  );

  for (const kind of ["huge", "gzip-bomb"] as const) {
    it(`[I] ${kind} stops when the client has gone, however much is left`, async () => {
      const request = await leaveEarly({ match, do: kind, bytes: 2 ** 40 });
      assert.equal(request.status, 200);
      assert.equal(typeof request.tookMs, "number");
    });
  }

  it(
    "[I] gzip-bomb travels small and unpacks to its size",
    faulty({ match, do: "gzip-bomb", bytes: 5_000_000 }, async (simulator) => {
      const { text } = await rawList(simulator, "latin1");
      assert.match(text, /\r\nContent-Encoding: gzip\r\n/i);
      assert.ok(text.length < 20_000, String(text.length));
      const unpacked = await (await get(simulator)).arrayBuffer();
      assert.equal(unpacked.byteLength, 5_000_000);
    }),
  );

  it("[I] gzip-bomb and huge are of a hundred million bytes when told no size", () =>
    running(
      {
        logs: 1,
        faults: [
          { match: { operation: "list", nth: 1 }, do: "gzip-bomb" },
          { match, do: "huge" },
        ],
      },
      async (simulator) => {
        for (let nth = 1; nth <= 2; nth += 1) {
          let bytes = 0;
          const { body } = await get(simulator);
          for await (const piece of body as AsyncIterable<Uint8Array>) bytes += piece.length;
          assert.equal(bytes, 100_000_000);
        }
      },
    )).timeout(20_000);

  it(
    "[I] length announces more than comes, and ends the connection in good order",
    faulty({ match: { operation: "list", nth: [1, 2] }, do: "length", by: 10 }, async (simulator) => {
      const { text, error } = await rawList(simulator);
      assert.equal(error, undefined);
      const { announced, sent } = lengths(text);
      assert.equal(announced, sent + 10);
      await assert.rejects(list(simulator));
      assert.equal((await list(simulator)).status, 200);
    }),
  );

  it(
    "[I] length announces less than comes",
    faulty({ match: { operation: "list", nth: [1, 2] }, do: "length", by: -10 }, async (simulator) => {
      const { announced, sent } = lengths((await rawList(simulator)).text);
      assert.equal(announced, sent - 10);
      const cut = await list(simulator);
      const whole = await list(simulator);
      assert.equal(cut.text, whole.text.slice(0, -10));
    }),
  );

  it(
    "[I] length announces no less than nothing",
    faulty({ match, do: "length", by: -1_000_000 }, async (simulator) => {
      assert.equal(lengths((await rawList(simulator)).text).announced, 0);
    }),
  );
});

function lengths(text: string): { announced: number; sent: number } {
  const [head = "", body = ""] = text.split("\r\n\r\n");
  return { announced: Number(/Content-Length: (\d+)/.exec(head)?.[1]), sent: Buffer.byteLength(body) };
}
