import assert from "node:assert/strict";

import type { CbrClient, OperationLogList } from "../../../provider/api/cbr-client.ts";
import { ThrottledError } from "../../../provider/api/errors/api-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import type { ProviderConfiguration } from "../../../provider/schema/generated/types.ts";
import type { Fault } from "../../../simulator/index.ts";
import { caught } from "../../support/caught.ts";
import { onStage, type Stage } from "../../support/client.ts";
import { listeningContext } from "../../support/context.ts";
import { manualClock, NOON } from "../../support/manual-clock.ts";

/** Throttles the lists with these numbers. */
function throttle(from: number, to = Infinity, retryAfter?: number): Fault {
  const nth: [number, number] = [from, Math.min(to, 1_000_000)];
  const wait = retryAfter === undefined ? {} : { retryAfter };
  return { match: { operation: "list", nth }, do: "status", status: 429, ...wait };
}

interface Asked {
  readonly configuration?: ProviderConfiguration;
  readonly timeoutMs?: number;
  readonly context?: ReturnType<typeof listeningContext>;
}

function list(
  stage: Stage,
  { configuration = {}, timeoutMs, context = listeningContext() }: Asked = {},
): Promise<OperationLogList> {
  const client: CbrClient = stage.client({ ...stage.keys, requestTimeout: "10m", ...configuration });
  return client.listOperationLogs({ filter: {}, ...(timeoutMs === undefined ? {} : { timeoutMs }) }, context);
}

/** The offsets of the pages that were given, in rising order. */
function givenOffsets({ simulator }: Stage): number[] {
  const given = simulator.requests.filter(({ status }) => status === 200);
  return given.map(({ query }) => Number(query["offset"])).sort((one, other) => one - other);
}

function elapsedMs({ clock }: Stage): number {
  return clock.now() - NOON;
}

const inTurn: ProviderConfiguration = { pagesInFlight: 1 };

describe("a list that is throttled", () => {
  it("[I] for ever: goes on until the call's deadline, then CBR_THROTTLED says how far it came", () =>
    onStage({ logs: 12_345, faults: [throttle(3)] }, async (stage) => {
      const error = await caught(list(stage, { configuration: inTurn }), ThrottledError);
      assert.equal(error.code, "CBR_THROTTLED");
      assert.match(
        error.message,
        /was answered with 429.* 1,999 of 12,345 operation logs had come by then\.$/u,
      );
      assert.match(error.message, /cbr:callTimeout, or the argument timeout/u);
      assert.ok(elapsedMs(stage) > 100_000 && elapsedMs(stage) < 120_000, `${elapsedMs(stage)} ms`);
      assert.equal(stage.clock.sleeping(), 0);
    }));

  for (const page of [1, 2]) {
    it(`[I] in the second attempt at page ${page}, whose first answer was garbled: is read to its end all the same`, () => {
      const garbled: Fault = { match: { operation: "list", nth: page }, do: "malformed" };
      return onStage({ logs: 3000, faults: [garbled, throttle(page + 1, page + 1)] }, async (stage) => {
        const { operationLogs, complete } = await list(stage, { configuration: inTurn });
        assert.deepEqual([operationLogs.length, complete], [3000, true]);
      });
    });
  }

  it("[I] from its first page: likewise, and no total is known", () =>
    onStage({ logs: 5, faults: [throttle(1)] }, async (stage) => {
      const error = await caught(list(stage), ThrottledError);
      assert.match(error.message, / 0 operation logs had come by then\.$/u);
      assert.ok(elapsedMs(stage) > 100_000, `${elapsedMs(stage)} ms`);
    }));

  for (const pagesInFlight of [1, 4, 16]) {
    it(`[I] for minutes: a longer timeout of the call reads everything, each page once, ${pagesInFlight} at once`, () => {
      const faults = [throttle(3, 40)];
      return onStage({ logs: 12_345, faults }, async (stage) => {
        const configuration = { pagesInFlight };
        await caught(list(stage, { configuration }), ThrottledError);
        stage.simulator.setFaults(faults);
        stage.simulator.requests.length = 0;
        const { operationLogs, complete } = await list(stage, { configuration, timeoutMs: 1_800_000 });
        assert.equal(complete, true);
        assert.deepEqual(
          operationLogs.map(({ id }) => id).sort(),
          stage.simulator
            .logs()
            .map(({ id }) => id)
            .sort(),
        );
        assert.deepEqual(
          givenOffsets(stage),
          Array.from({ length: 13 }, (_, page) => page * 999),
        );
      });
    });
  }

  it("[I] by the gateway's code with another status: it counts as one", () => {
    const body = { error_code: "APIGW.0308", error_msg: "The throttling threshold has been reached" };
    const fault: Fault = { match: { operation: "list", nth: [1, 6] }, do: "status", status: 403, body };
    return onStage({ logs: 5, faults: [fault] }, async (stage) => {
      assert.equal((await list(stage)).operationLogs.length, 5);
      assert.equal(stage.simulator.requests.length, 7);
    });
  });

  it("[I] tells people that it goes on slower", () =>
    onStage({ logs: 5, faults: [throttle(1, 1)] }, async (stage) => {
      const context = listeningContext();
      await list(stage, { context });
      assert.ok(context.heard.includes("the service throttles; reading goes on slower, 2 pages at once"));
    }));

  it("[I] with a Retry-After past the deadline: ends at once, and says how far it came", () =>
    onStage({ logs: 2500, faults: [throttle(2, 2, 120)] }, async (stage) => {
      const error = await caught(list(stage, { configuration: inTurn }), ThrottledError);
      assert.match(error.message, /due in 120 s.* 1,000 of 2,500 operation logs had come by then\.$/u);
      assert.equal(elapsedMs(stage), 0);
      assert.equal(stage.simulator.requests.length, 2);
    }));

  it("[I] with a Retry-After within a longer timeout: waits for it", () =>
    onStage(
      { logs: 2500, faults: [throttle(2, 2, 300)], manual: manualClock({ skips: 300_000 }) },
      async (stage) => {
        const { operationLogs } = await list(stage, { configuration: inTurn, timeoutMs: 600_000 });
        assert.equal(operationLogs.length, 2500);
        assert.equal(elapsedMs(stage), 300_000);
      },
    ));

  it("[I] and whose time is up before the next answer: still CBR_THROTTLED", () => {
    const manual = manualClock();
    const faults: Fault[] = [throttle(2, 7), { match: { operation: "list", nth: 8 }, do: "slow", ms: 1 }];
    const onWait = (): void => manual.advance(120_000);
    return onStage({ logs: 2500, faults, manual, onWait }, async (stage) => {
      const error = await caught(list(stage, { configuration: inTurn }), ThrottledError);
      assert.match(
        error.message,
        /answered with 429.* within 120 s \(cbr:callTimeout\); 1,000 of 2,500 operation logs had come by then\./u,
      );
      assert.equal(manual.sleeping(), 0);
    });
  });

  it("[I] and then not answered at all: CBR_TIMEOUT, once the service answered in between", () => {
    const manual = manualClock();
    const faults: Fault[] = [throttle(2, 3), { match: { operation: "list", nth: 5 }, do: "slow", ms: 1 }];
    const onWait = (): void => manual.advance(120_000);
    return onStage({ logs: 2500, faults, manual, onWait }, async (stage) => {
      const error = await caught(list(stage, { configuration: inTurn }), TransportError);
      assert.equal(error.code, "CBR_TIMEOUT");
    });
  });

  it("[I] and cancelled while it waits: ends at once", () => {
    const manual = manualClock({ skips: -1 });
    return onStage({ logs: 2500, faults: [throttle(2)], manual }, async (stage) => {
      const abort = new AbortController();
      const context = listeningContext(abort.signal);
      const debug = (message: string): void => {
        if (message.startsWith("attempt 1 failed")) queueMicrotask(() => abort.abort());
      };
      const listening = { ...context, progress: { ...context.progress, debug } };
      const error = await caught(list(stage, { configuration: inTurn, context: listening }), TransportError);
      assert.equal(error.code, "CBR_ABORTED");
      assert.match(error.message, /cancelled; 1,000 of 2,500 operation logs had come by then/u);
      assert.deepEqual([elapsedMs(stage), stage.simulator.requests.length, manual.sleeping()], [0, 2, 0]);
    });
  });

  it("[I] with maxRetries 0: is not asked again", () =>
    onStage({ logs: 5, faults: [throttle(1)] }, async (stage) => {
      const error = await caught(list(stage, { configuration: { maxRetries: 0 } }), ThrottledError);
      assert.equal(stage.simulator.requests.length, 1);
      assert.match(error.message, / 0 operation logs had come by then\.$/u);
    }));
});

describe("one log that is throttled", () => {
  it("[I] has the attempts of any request, since nothing was read that could be lost", () => {
    const faults: Fault[] = [{ match: { operation: "show" }, do: "status", status: 429 }];
    return onStage({ logs: 1, faults }, async (stage) => {
      const [{ id: operationLogId } = assert.fail("there is no log")] = stage.simulator.logs();
      const showing = stage.client().showOperationLog({ operationLogId }, listeningContext());
      const error = await caught(showing, ThrottledError);
      assert.match(error.message, /It was tried 4 times\.$/u);
      assert.equal(stage.simulator.requests.length, 4);
    });
  });
});
