import assert from "node:assert/strict";

import { ApiError, ServerError, ThrottledError } from "../../provider/api/errors/api-error.ts";
import { ResponseInvalidError } from "../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../provider/api/errors/transport-error.ts";
import type { Fault } from "../../simulator/index.ts";
import { caught } from "../support/caught.ts";
import { onStage, type Stage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";
import { manualClock } from "../support/manual-clock.ts";

function list(
  stage: Stage,
  context = listeningContext(),
): Promise<{ operationLogs: unknown[]; complete: boolean }> {
  return stage.client(stage.keys).listOperationLogs({ filter: {} }, context);
}

const first = { operation: "list", nth: 1 } as const;
const every = { operation: "list" } as const;

/** Faults that pass, and how long the client waits after one. */
const PASSING: readonly (readonly [string, Fault, number])[] = [
  ["429", { match: first, do: "status", status: 429 }, 500],
  ["500", { match: first, do: "status", status: 500 }, 100],
  ["502 with a proxy's HTML", { match: first, do: "status", status: 502, html: true }, 100],
  ["503", { match: first, do: "status", status: 503 }, 100],
  ["504", { match: first, do: "status", status: 504 }, 100],
  ["408", { match: first, do: "status", status: 408 }, 100],
  ["a reset", { match: first, do: "reset" }, 100],
  ["a reset within the answer", { match: first, do: "reset", afterHeaders: true }, 100],
  ["a truncated body", { match: first, do: "truncate" }, 100],
  ["an empty body", { match: first, do: "truncate", bytes: 0 }, 100],
  ["malformed JSON", { match: first, do: "malformed" }, 100],
  ["HTML with 200", { match: first, do: "status", status: 200, html: true }, 100],
];

describe("client: faults that pass", () => {
  for (const [name, fault, waitMs] of PASSING) {
    it(`[I] ${name} is asked again, with a new signature`, () =>
      onStage({ logs: 20, faults: [fault] }, async (stage) => {
        const { operationLogs, complete } = await list(stage);
        assert.equal(operationLogs.length, 20);
        assert.equal(complete, true);
        assert.deepEqual(stage.clock.waits, [waitMs]);
        assert.equal(stage.simulator.requests.length, 2);
      }));
  }

  it("[I] each attempt is signed at its own time", () => {
    const faults: Fault[] = [{ match: first, do: "status", status: 503, retryAfter: 15 }];
    return onStage({ logs: 1, faults }, async (stage) => {
      await list(stage);
      const dates = stage.simulator.requests.map(({ headers }) => headers["x-sdk-date"]);
      assert.deepEqual(dates, ["20260301T120000Z", "20260301T120015Z"]);
      const [one, two] = stage.simulator.requests.map(({ headers }) => headers["authorization"]);
      assert.notEqual(one, two);
    });
  });

  it("[I] Retry-After is waited for, as seconds and as a date", async () => {
    for (const retryAfter of [7, "Sun, 01 Mar 2026 12:00:07 GMT"]) {
      const faults: Fault[] = [{ match: first, do: "status", status: 429, retryAfter }];
      await onStage({ logs: 1, faults }, async (stage) => {
        await list(stage);
        assert.deepEqual(stage.clock.waits, [7000]);
      });
    }
  });

  it("[I] a fault on a later page does not lose the pages before it", () => {
    const faults: Fault[] = [{ match: { operation: "list", nth: 2 }, do: "reset" }];
    return onStage({ logs: 2500, faults }, async (stage) => {
      const { operationLogs, complete } = await list(stage);
      assert.equal(operationLogs.length, 2500);
      assert.equal(complete, true);
      assert.equal(stage.simulator.requests.length, 4);
    });
  });
});

describe("client: faults that stay", () => {
  for (const [name, fault, kind, code, requests] of [
    ["429", { match: every, do: "status", status: 429 }, ThrottledError, "CBR_THROTTLED", 4],
    ["500", { match: every, do: "status", status: 500 }, ServerError, "CBR_SERVER", 4],
    ["503 with HTML", { match: every, do: "status", status: 503, html: true }, ServerError, "CBR_SERVER", 4],
    ["a reset", { match: every, do: "reset" }, TransportError, "CBR_NETWORK", 4],
    ["truncated JSON", { match: every, do: "truncate" }, ResponseInvalidError, "CBR_RESPONSE_INVALID", 2],
    ["malformed JSON", { match: every, do: "malformed" }, ResponseInvalidError, "CBR_RESPONSE_INVALID", 2],
    [
      "HTML",
      { match: every, do: "status", status: 200, html: true },
      ResponseInvalidError,
      "CBR_RESPONSE_INVALID",
      2,
    ],
    [
      "another shape",
      { match: every, do: "malformed", body: "{}" },
      ResponseInvalidError,
      "CBR_RESPONSE_INVALID",
      1,
    ],
    ["403", { match: every, do: "status", status: 403 }, ApiError, "CBR_PERMISSION", 1],
    [
      "a redirect",
      { match: every, do: "status", status: 302, headers: { Location: "/x" } },
      ApiError,
      "CBR_API",
      1,
    ],
    ["501", { match: every, do: "status", status: 501 }, ServerError, "CBR_SERVER", 1],
  ] as const) {
    it(`[I] ${name} comes out as ${code} after ${requests} requests`, () =>
      onStage({ logs: 20, faults: [fault] }, async (stage) => {
        const error = await caught<
          ApiError | ServerError | ThrottledError | TransportError | ResponseInvalidError
        >(list(stage), kind);
        assert.equal(error.code, code);
        assert.equal(stage.simulator.requests.length, requests);
        assert.ok(error.message.startsWith(`GET ${stage.simulator.endpoint}/v3/`), error.message);
        assert.doesNotMatch(error.message, /simulator-secret-key/u);
      }));
  }

  it("[I] maxRetries says how often", () =>
    onStage({ logs: 1, faults: [{ match: every, do: "status", status: 500 }] }, async (stage) => {
      const asking = stage.client({ ...stage.keys, maxRetries: 0 });
      await caught(asking.listOperationLogs({ filter: {} }, listeningContext()), ServerError);
      assert.equal(stage.simulator.requests.length, 1);
    }));

  it("[I] a log that lacks what it must have fails the read, by its ID", () => {
    const data = [{ id: "4827f2da-b008-4507-ab7d-42d0df5ed912", created_at: "2026-03-01T00:00:00Z" }];
    return onStage({ data }, async (stage) => {
      const error = await caught(list(stage), ResponseInvalidError);
      assert.match(
        error.message,
        /^operation log 4827f2da-b008-4507-ab7d-42d0df5ed912 .*status is required/u,
      );
      assert.equal(stage.simulator.requests.length, 1);
    });
  });
});

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
      assert.match(error.message, /not read within 120 s \(cbr:callTimeout\); 1000 logs had come by then/u);
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
