import assert from "node:assert/strict";

import { ServerError } from "../../../provider/api/errors/api-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { CbrClient, OperationLogReading } from "../../../provider/api/cbr-client.ts";
import { collector } from "../../../provider/api/paging/collector.ts";
import type { Fault } from "../../../simulator/index.ts";
import { caught } from "../../support/caught.ts";
import { onStage, type Stage } from "../../support/client.ts";
import { listeningContext } from "../../support/context.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { endedLog, logId } from "../../resources/support/gate-log.ts";
import { turns, until } from "../../resources/support/on-gate.ts";

const NOBODY_ENDS_IT = new AbortController().signal;

interface Asked {
  readonly reading: Promise<OperationLogReading>;
  readonly ids: () => string[];
  readonly heard: readonly string[];
}

/** Asks for a list that may be shared. */
function ask(client: CbrClient, signal = NOBODY_ENDS_IT, filter = {}, timeoutMs = 60_000): Asked {
  const { start, kept } = collector(({ id }) => id);
  const context = listeningContext(signal);
  const reading = client.scanOperationLogs({ filter, timeoutMs, apartMs: 0 }, start, context);
  reading.catch(() => undefined);
  return { reading, ids: kept, heard: context.heard };
}

/** A stage whose service never answers one request. */
function onHeldStage(
  nth: number,
  body: (stage: Stage, clock: ReturnType<typeof manualClock>) => Promise<void>,
): Promise<void> {
  const manual = manualClock({ skips: 0 });
  const faults: Fault[] = [{ match: { operation: "list", nth }, do: "slow", ms: 1 }];
  return onStage({ logs: 3, faults, manual }, (stage) => body(stage, manual));
}

describe("shared reads", () => {
  it("[I] those who ask in the same turn get the same pages, each all of them", () =>
    onStage({ logs: 2500 }, async (stage) => {
      const client = stage.client(stage.keys);
      const asked = [1, 2, 3].map(() => ask(client));
      const readings = await Promise.all(asked.map(({ reading }) => reading));
      assert.equal(stage.simulator.requests.length, 3);
      for (const { ids } of asked) assert.equal(new Set(ids()).size, 2500);
      assert.deepEqual(readings[1], readings[0]);
      assert.equal(readings[0]?.complete, true);
      for (const { heard } of asked) assert.ok(heard.some((line) => line.includes("limit=1000&offset=1998")));
    }));

  it("[I] who asks after the first request was sent is not answered by it", () =>
    onStage({ data: { operationLogs: [endedLog(1, "2026-03-01T06:00:00Z")] } }, async (stage) => {
      const client = stage.client(stage.keys);
      const first = ask(client);
      await until(() => stage.simulator.requests.length === 1);
      const late = ask(client);
      const later = ask(client);
      stage.simulator.setData({ operationLogs: [endedLog(2, "2026-03-01T07:00:00Z")] });
      await Promise.all([first.reading, late.reading, later.reading]);
      assert.deepEqual([late.ids(), later.ids()], [[logId(2)], [logId(2)]]);
      assert.equal(stage.simulator.requests.length, 2);
    }));

  it("[I] a first page that does not come holds the next read up for a second, not for longer", () =>
    onHeldStage(2, async (stage, clock) => {
      const client = stage.client(stage.keys);
      // The first request of an identity goes alone in any case.
      await ask(client).reading;
      const stop = new AbortController();
      const first = ask(client, stop.signal);
      await until(() => stage.simulator.requests.length === 2);
      const late = ask(client);
      await turns();
      assert.equal(stage.simulator.requests.length, 2);
      clock.advance(1000);
      assert.equal((await late.reading).complete, true);
      stop.abort(new Error("enough"));
      await caught(first.reading, TransportError);
    }));

  it("[I] other filters are other lists", () =>
    onStage({ logs: 20 }, async (stage) => {
      const client = stage.client(stage.keys);
      const [failed, all] = [ask(client, NOBODY_ENDS_IT, { status: "failed" }), ask(client)];
      await Promise.all([failed.reading, all.reading]);
      assert.equal(stage.simulator.requests.length, 2);
      assert.equal(all.ids().length, 20);
      assert.ok(failed.ids().length < 20);
    }));

  it("[I] one who goes does not end the read of the others; the last one does", () =>
    onHeldStage(1, async (stage, clock) => {
      const client = stage.client(stage.keys);
      const stops = [new AbortController(), new AbortController()] as const;
      const [one, other] = stops.map(({ signal }) => ask(client, signal)) as [Asked, Asked];
      await until(() => stage.simulator.requests.length === 1);
      stops[0].abort(new Error("the engine cancelled the operation"));
      assert.equal((await caught(one.reading, TransportError)).code, "CBR_ABORTED");
      await turns();
      assert.ok(clock.sleeping() > 0);
      stops[1].abort(new Error("the engine cancelled the operation"));
      assert.equal((await caught(other.reading, TransportError)).code, "CBR_ABORTED");
      await turns();
      assert.equal(clock.sleeping(), 0);
    }));

  it("[I] a time that is up ends the call that gave it, not the read of the others", () =>
    onHeldStage(1, async (stage, clock) => {
      const client = stage.client({ ...stage.keys, requestTimeout: "10s" });
      const short = ask(client, NOBODY_ENDS_IT, {}, 5000);
      const long = ask(client);
      await until(() => stage.simulator.requests.length === 1);
      clock.advance(5000);
      assert.match((await caught(short.reading, TransportError)).message, /within 5 s/u);
      // The request that hangs is made again for who still waits.
      while (stage.simulator.requests.length < 2) {
        clock.advance(1000);
        await turns();
      }
      assert.equal((await long.reading).complete, true);
      assert.equal(stage.simulator.requests.length, 2);
      assert.deepEqual(short.ids(), []);
    }));

  it("[I] who asks when all others have gone is not ended with them", () =>
    onStage({ logs: 3 }, async (stage) => {
      const client = stage.client(stage.keys);
      const stop = new AbortController();
      const gone = ask(client, stop.signal);
      await Promise.resolve();
      stop.abort(new Error("the engine cancelled the operation"));
      await caught(gone.reading, TransportError);
      const next = ask(client);
      assert.equal((await next.reading).complete, true);
      assert.equal(stage.simulator.requests.length, 1);
    }));

  it("[I] an error goes to all, after the retries of one", () => {
    const faults: Fault[] = [{ match: { operation: "list" }, do: "status", status: 503 }];
    return onStage({ logs: 3, faults }, async (stage) => {
      const client = stage.client({ ...stage.keys, maxRetries: 2 });
      const asked = [1, 2, 3].map(() => ask(client));
      const errors = await Promise.all(asked.map(({ reading }) => caught(reading, ServerError)));
      assert.equal(stage.simulator.requests.length, 3);
      for (const { message } of errors) assert.equal(message.match(/It was tried 3 times/gu)?.length, 1);
    });
  });
});
