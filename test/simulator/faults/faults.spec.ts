import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import type { Fault, RecordedRequest, Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { startSimulator } from "../../../simulator/index.ts";
import { call, list, listTarget } from "../support/call.ts";
import { rawList } from "../support/raw-exchange.ts";
import { running } from "../support/running.ts";
import { testClock } from "../support/test-clock.ts";

function faulty(fault: Fault, body: (simulator: Simulator) => Promise<void>, options: SimulatorOptions = {}) {
  return () => running({ logs: 20, faults: [fault], ...options }, body);
}

const match = { operation: "list" } as const;

describe("simulator: faults", () => {
  it(
    "[I] status 429 speaks as the gateway does, with Retry-After when told",
    faulty({ match, do: "status", status: 429, retryAfter: 2 }, async (simulator) => {
      const reply = await list(simulator);
      assert.equal(reply.status, 429);
      assert.equal(reply.headers.get("Retry-After"), "2");
      assert.deepEqual(reply.json, {
        error_msg:
          "The throttling threshold has been reached: policy user over ratelimit,limit:200,time:5 minute",
        error_code: "APIGW.0308",
        request_id: reply.headers.get("X-Request-Id"),
      });
      assert.deepEqual([simulator.requests[0]?.status, simulator.requests.length], [429, 1]);
    }),
  );

  for (const [status, code] of [
    [401, "APIGW.0301"],
    [418, "BackupService.9900"],
    [500, "BackupService.9910"],
    [503, "BackupService.9910"],
  ] as const) {
    it(
      `[I] status ${status} comes with ${code}`,
      faulty({ match, do: "status", status }, async (simulator) => {
        const reply = await list(simulator);
        assert.equal(reply.status, status);
        assert.equal((reply.json as { error_code: string }).error_code, code);
        assert.equal(reply.headers.get("Retry-After"), null);
      }),
    );
  }

  it(
    "[I] status takes a body and headers of its own",
    faulty(
      { match, do: "status", status: 200, body: { count: "many" }, headers: { "content-type": "text/odd" } },
      async (simulator) => {
        const reply = await list(simulator);
        assert.deepEqual([reply.status, reply.json], [200, { count: "many" }]);
        assert.equal(reply.headers.get("Content-Type"), "text/odd");
      },
    ),
  );

  it(
    "[I] status may have an empty body",
    faulty({ match, do: "status", status: 502, body: "" }, async (simulator) => {
      const reply = await list(simulator);
      assert.deepEqual([reply.status, reply.text], [502, ""]);
    }),
  );

  it(
    "[I] status sends a proxy's page",
    faulty({ match, do: "status", status: 502, html: true }, async (simulator) => {
      const reply = await list(simulator);
      assert.equal(reply.headers.get("Content-Type"), "text/html");
      assert.match(reply.text, /^<html>.*502 Bad Gateway/);
    }),
  );

  it(
    "[I] reset breaks off before the answer",
    faulty({ match, do: "reset" }, async (simulator) => {
      assert.deepEqual(await rawList(simulator), { text: "", error: "ECONNRESET" });
      await assert.rejects(list(simulator));
      assert.deepEqual(simulator.requests[0]?.status, undefined);
    }),
  );

  it(
    "[I] reset breaks off after the head",
    faulty({ match, do: "reset", afterHeaders: true }, async (simulator) => {
      const { text, error } = await rawList(simulator);
      assert.match(text, /^HTTP\/1\.1 200 OK\r\n[^]*Content-Length: \d+\r\n[^]*\r\n\r\n$/);
      assert.equal(error, "ECONNRESET");
    }),
  );

  it("[I] hang never answers, and close ends it", async () => {
    const arrivals = new EventEmitter();
    const arrived = once(arrivals, "request");
    // The latency is waited for when the request has come in and before the fault strikes.
    const clock = {
      ...testClock(),
      wait: () => {
        arrivals.emit("request");
        return Promise.resolve();
      },
    };
    const seen: RecordedRequest[] = [];
    const simulator = await startSimulator({
      ...{ logs: 2, clock, latencyMs: 1, faults: [{ match, do: "hang" }] },
      onRequest: (request) => seen.push(request),
    });
    const reply = rawList(simulator);
    await arrived;
    assert.equal(seen.length, 0);
    await simulator.close();
    assert.equal((await reply).text, "");
    assert.equal(simulator.requests[0]?.status, undefined);
    assert.deepEqual(seen, simulator.requests);
  });

  it("[I] hang may fall silent after the head", async () => {
    const simulator = await startSimulator({ logs: 2, faults: [{ match, do: "hang", afterHeaders: true }] });
    const response = await fetch(simulator.endpoint + listTarget(simulator), {
      headers: { "X-Auth-Token": simulator.token },
    });
    assert.equal(response.status, 200);
    const body = response.text();
    await Promise.all([simulator.close(), assert.rejects(body)]);
  });

  it(
    "[I] truncate cuts the real answer, in a frame that fits",
    faulty({ match: { operation: "list", nth: 1 }, do: "truncate", bytes: 33 }, async (simulator) => {
      const cut = await list(simulator);
      const whole = await list(simulator);
      assert.equal(cut.status, 200);
      assert.equal(cut.headers.get("Content-Length"), "33");
      assert.equal(cut.text, whole.text.slice(0, 33));
    }),
  );

  it(
    "[I] truncate leaves half when told no size",
    faulty({ match: { operation: "list", nth: 1 }, do: "truncate" }, async (simulator) => {
      const cut = Number((await list(simulator)).headers.get("Content-Length"));
      const whole = Number((await list(simulator)).headers.get("Content-Length"));
      assert.equal(cut, Math.floor(whole / 2));
    }),
  );

  it(
    "[I] malformed claims to be JSON",
    faulty({ match, do: "malformed" }, async (simulator) => {
      const reply = await list(simulator);
      assert.deepEqual([reply.status, reply.headers.get("Content-Type")], [200, "application/json"]);
      assert.throws(() => JSON.parse(reply.text) as unknown, SyntaxError);
    }),
  );

  it(
    "[I] malformed sends what it is told",
    faulty({ match, do: "malformed", body: "[" }, async (simulator) => {
      assert.equal((await list(simulator)).text, "[");
    }),
  );

  it("[I] slow answers late", () => {
    const clock = testClock();
    return running({ logs: 3, clock, faults: [{ match, do: "slow", ms: 5000 }] }, async (simulator) => {
      assert.equal((await list(simulator)).status, 200);
      assert.deepEqual(clock.waits, [5000]);
    });
  });

  it("[I] slow drips the real answer", () => {
    const clock = testClock();
    const data = [{ id: "备份" }];
    return running({ data, clock, faults: [{ match, do: "slow", ms: 7, bytes: 5 }] }, async (simulator) => {
      const reply = await list(simulator);
      assert.deepEqual(reply.json, { operation_logs: data, count: 1 });
      const size = Buffer.byteLength(reply.text);
      assert.deepEqual(clock.waits, Array<number>(Math.ceil(size / 5)).fill(7));
    });
  });

  it("[I] meet the calls of IAM too, and can be exchanged", () =>
    running(
      { logs: 1, faults: [{ match: { operation: "projects" }, do: "status", status: 500 }] },
      async (simulator) => {
        assert.equal((await call(simulator, "/v3/projects")).status, 500);
        assert.equal((await list(simulator)).status, 200);
        simulator.setFaults([{ match: { operation: "list", nth: 1 }, do: "status", status: 503 }]);
        assert.equal((await call(simulator, "/v3/projects")).status, 200);
        assert.equal((await list(simulator)).status, 503);
        assert.equal((await list(simulator)).status, 200);
        const broken = [{ match: { operation: "list" }, do: "vanish" }] as unknown as Fault[];
        assert.throws(() => simulator.setFaults(broken), /faults\[0\]\.do: "vanish"/);
        await assert.rejects(startSimulator({ faults: broken }), /faults\[0\]\.do: "vanish"/);
      },
    ));
});
