import assert from "node:assert/strict";

import { ApiError, ServerError, ThrottledError } from "../../provider/api/errors/api-error.ts";
import { ResponseInvalidError } from "../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../provider/api/errors/transport-error.ts";
import type { Fault } from "../../simulator/index.ts";
import { caught } from "../support/caught.ts";
import { onStage, type Stage } from "../support/client.ts";
import { listeningContext } from "../support/context.ts";

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

  it("[I] calls of one client share a budget of retries; another client has its own", () =>
    onStage({ logs: 1, faults: [{ match: every, do: "status", status: 500 }] }, async (stage) => {
      const asking = stage.client();
      const one = (client = asking) =>
        caught(client.listOperationLogs({ filter: {} }, listeningContext()), ServerError);
      await Promise.all(Array.from({ length: 40 }, () => one()));
      assert.equal(stage.simulator.requests.length, 40 + 100);
      assert.match((await one()).message, /its retry budget is used up/u);
      assert.equal(stage.simulator.requests.length, 40 + 100 + 1);
      assert.match((await one(stage.client())).message, /It was tried 4 times\.$/u);
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
