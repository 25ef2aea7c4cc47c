import assert from "node:assert/strict";

import { TransportError } from "../../provider/api/errors/transport-error.ts";
import type { Fault } from "../../simulator/index.ts";
import { caught } from "../support/caught.ts";
import { onStage, type Stage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";
import { manualClock } from "../support/manual-clock.ts";

function list(stage: Stage, context = listeningContext()): Promise<{ operationLogs: unknown[] }> {
  return stage.client(stage.keys).listOperationLogs({ filter: {} }, context);
}

const first = { operation: "list", nth: 1 } as const;
const every = { operation: "list" } as const;

describe("client: time and abort", () => {
  const hang: Fault[] = [{ match: every, do: "slow", ms: 1 }];

  it("[I] a request that is not answered in time is made again, then CBR_TIMEOUT", () => {
    const manual = manualClock();
    const onWait = (): void => manual.advance(30_000);
    return onStage({ logs: 1, faults: hang, manual, onWait }, async (stage) => {
      const error = await caught(
        stage.client({ ...stage.keys, maxRetries: 1 }).listOperationLogs({ filter: {} }, listeningContext()),
        TransportError,
      );
      assert.equal(error.code, "CBR_TIMEOUT");
      assert.match(error.message, /was not answered within 30000 ms \(cbr:requestTimeout\)/u);
      assert.equal(stage.simulator.requests.length, 2);
      assert.equal(manual.sleeping(), 0);
    });
  });

  it("[I] the whole call ends at its deadline, and says how far it came", () => {
    const manual = manualClock();
    const faults: Fault[] = [{ match: { operation: "list", nth: 2 }, do: "slow", ms: 1 }];
    const onWait = (): void => manual.advance(120_000);
    return onStage({ logs: 2500, faults, manual, onWait }, async (stage) => {
      const configuration = { ...stage.keys, requestTimeout: "10m" };
      const work = stage.client(configuration).listOperationLogs({ filter: {} }, listeningContext());
      const error = await caught(work, TransportError);
      assert.equal(error.code, "CBR_TIMEOUT");
      assert.match(
        error.message,
        /not read within 120 s \(cbr:callTimeout\); 1,000 of 2,500 operation logs had come by then/u,
      );
      assert.equal(stage.simulator.requests.length, 2);
      assert.equal(manual.sleeping(), 0);
    });
  });

  it("[I] callTimeout says how long a whole call may take", () => {
    const manual = manualClock();
    const onWait = (): void => manual.advance(25_000);
    return onStage({ logs: 1, faults: hang, manual, onWait }, async (stage) => {
      const configuration = { ...stage.keys, requestTimeout: "10m", maxRetries: 0, callTimeout: "25s" };
      const work = stage.client(configuration).listOperationLogs({ filter: {} }, listeningContext());
      const error = await caught(work, TransportError);
      assert.match(error.message, /not read within 25 s \(cbr:callTimeout\)/u);
      assert.equal(stage.simulator.requests.length, 1);
    });
  });

  it("[I] an abort ends a request under way, with CBR_ABORTED whatever its reason", async () => {
    for (const reason of [undefined, new Error("the engine cancelled the operation"), "text"]) {
      const abort = new AbortController();
      await onStage({ logs: 1, faults: hang, onWait: () => abort.abort(reason) }, async (stage) => {
        const error = await caught(list(stage, listeningContext(abort.signal)), TransportError);
        assert.equal(error.code, "CBR_ABORTED");
        assert.match(error.message, /cancelled/u);
        assert.equal(stage.simulator.requests.length, 1);
        assert.equal(stage.clock.sleeping(), 0);
      });
    }
  });

  it("[I] an abort before the call sends nothing", () =>
    onStage({ logs: 1 }, async (stage) => {
      const error = await caught(list(stage, listeningContext(AbortSignal.abort())), TransportError);
      assert.equal(error.code, "CBR_ABORTED");
      assert.equal(stage.simulator.requests.length, 0);
    }));

  it("[I] an abort during the wait between attempts ends it", () => {
    const manual = manualClock({ skips: -1 });
    return onStage(
      { logs: 1, faults: [{ match: every, do: "status", status: 503 }], manual },
      async (stage) => {
        const abort = new AbortController();
        const context = listeningContext(abort.signal);
        const progress = {
          ...context.progress,
          debug: (message: string): void => {
            if (message.startsWith("attempt 1 failed")) queueMicrotask(() => abort.abort());
          },
        };
        const error = await caught(list(stage, { ...context, progress }), TransportError);
        assert.equal(error.code, "CBR_ABORTED");
        assert.equal(stage.simulator.requests.length, 1);
        assert.equal(manual.sleeping(), 0);
      },
    );
  });

  it("[I] a call that waits for the first request of another heeds its own abort, and the other goes on", () => {
    const faults: Fault[] = [{ match: first, do: "slow", ms: 1 }];
    const abort = new AbortController();
    const manual = manualClock();
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    return onStage({ logs: 5, faults, manual, onWait: () => arrived() }, async (stage) => {
      const asking = stage.client();
      const leading = asking.listOperationLogs({ filter: {} }, listeningContext());
      await arrival;
      const waiting = asking.listOperationLogs({ filter: {} }, listeningContext(abort.signal));
      abort.abort();
      assert.equal((await caught(waiting, TransportError)).code, "CBR_ABORTED");
      manual.advance(30_000);
      assert.equal((await leading).operationLogs.length, 5);
    });
  });
});
