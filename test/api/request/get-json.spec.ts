import assert from "node:assert/strict";

import { givenAccess } from "../../../provider/api/credentials/given-access.ts";
import { withDeadline } from "../../../provider/api/deadline/with-deadline.ts";
import {
  AuthenticationError,
  NotFoundError,
  ThrottledError,
} from "../../../provider/api/errors/api-error.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { getJson, type JsonRequest } from "../../../provider/api/request/get-json.ts";
import { RetryBudget } from "../../../provider/api/retry/retry-budget.ts";
import type { Credentials } from "../../../provider/api/settings/identity/identity.ts";
import type { WireAnswer, WireRequest } from "../../../provider/api/transport/transport.ts";
import { redactor } from "../../../provider/support/redact.ts";
import { caught } from "../../support/caught.ts";
import { listeningContext } from "../../support/context.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { wireBody } from "../../support/wire-body.ts";

const KEYS = { kind: "keys", accessKey: "an-access-key", secretKey: "a-secret-key" } as const;

/** A request without its access: each test has one of its own, since a refusal stays with it. */
type Plain = Omit<JsonRequest, "access">;

const REQUEST: Plain = {
  endpoint: "https://cbr.example.com",
  path: "/v3/p/operation-logs",
  query: [
    ["limit", "10"],
    ["vault_name", "a b&c"],
  ],
  projectId: "p",
};

/** An answer whose body is still to be wrapped. */
type TextAnswer = Omit<WireAnswer, "body"> & { readonly body: string };

interface Got {
  readonly outcome: unknown;
  readonly sent: readonly WireRequest[];
  readonly heard: readonly string[];
}

/** Asks over a wire that gives these answers in turn. */
async function get(
  answers: readonly Partial<TextAnswer>[],
  request: Plain = REQUEST,
  credentials: Credentials = KEYS,
): Promise<Got> {
  const clock = manualClock();
  const sent: WireRequest[] = [];
  const transport = {
    send: (wire: WireRequest): Promise<WireAnswer> => {
      sent.push(wire);
      const { body, ...rest } = { status: 200, headers: {}, body: "{}", ...answers[sent.length - 1] };
      return Promise.resolve({ ...rest, body: wireBody(body) });
    },
    close: (): void => undefined,
  };
  const redact = redactor(["an-access-key", "a-secret-key"]);
  const settings = { maxRetries: 3, requestTimeoutMs: 30_000, redact };
  const requester = { settings, clock, transport, budget: new RetryBudget() };
  const { signal, progress, heard } = listeningContext();
  const outcome: unknown = await withDeadline(
    clock,
    120_000,
    signal,
    () => new Error("the call"),
    async (deadline) => {
      const access = givenAccess(credentials);
      return (await getJson(requester, { ...request, access }, deadline, progress)).take();
    },
  ).catch((error: unknown) => error);
  assert.equal(clock.sleeping(), 0);
  return { outcome, sent, heard };
}

async function failure(answer: Partial<TextAnswer>): Promise<ResponseInvalidError> {
  const { outcome } = await get(Array.from({ length: 4 }, () => answer));
  return caught(Promise.reject(outcome as Error), ResponseInvalidError);
}

describe("get json", () => {
  it("[U] gives the parsed body of any success", async () => {
    assert.deepEqual((await get([{ body: '{"a": [1]}' }])).outcome, { a: [1] });
    assert.deepEqual((await get([{ status: 206, body: "null" }])).outcome, null);
  });

  it("[U] encodes the query strictly", async () => {
    const { sent } = await get([{}]);
    assert.equal(sent[0]?.url, "https://cbr.example.com/v3/p/operation-logs?limit=10&vault_name=a%20b%26c");
    const bare = await get([{}], { ...REQUEST, query: [] });
    assert.equal(bare.sent[0]?.url, "https://cbr.example.com/v3/p/operation-logs");
  });

  it("[U] signs each attempt anew", async () => {
    const { sent, outcome } = await get([
      { status: 429, headers: { "retry-after": "10" } },
      { status: 503 },
      {},
    ]);
    assert.deepEqual(outcome, {});
    const dates = sent.map(({ headers }) => headers["X-Sdk-Date"]);
    assert.deepEqual(dates, ["20260301T120000Z", "20260301T120010Z", "20260301T120010Z"]);
    assert.notEqual(sent[0]?.headers["Authorization"], sent[1]?.headers["Authorization"]);
    assert.ok(sent.every(({ headers }) => headers["X-Project-Id"] === "p"));
  });

  it("[U] takes Retry-After and the request ID from the headers", async () => {
    const headers = { "retry-after": "200", "x-request-id": "r1" };
    const { outcome } = await get([{ status: 429, headers, body: "" }]);
    assert.ok(outcome instanceof ThrottledError);
    assert.equal(outcome.retryAfterMs, 200_000);
    assert.equal(outcome.requestId, "r1");
  });

  it("[U] 404 and 401 are asked once", async () => {
    for (const [status, kind] of [
      [404, NotFoundError],
      [401, AuthenticationError],
    ] as const) {
      const { outcome, sent } = await get([{ status, body: "" }]);
      assert.ok(outcome instanceof kind);
      assert.equal(sent.length, 1);
      assert.match(
        outcome.message,
        /^GET https:\/\/cbr\.example\.com\/v3\/p\/operation-logs was answered with/u,
      );
    }
  });

  it("[U] a clock that is off is named as the likely cause of a refused signature, not of a refused token", async () => {
    const answer = { status: 401, headers: { date: "Sun, 01 Mar 2026 12:25:00 GMT" }, body: "" };
    const likely = /clock is 25 minutes behind the service's, which is the likely cause/u;
    const { outcome, sent } = await get([answer]);
    assert.ok(outcome instanceof AuthenticationError);
    assert.match(outcome.message, likely);
    assert.doesNotMatch(outcome.message, /Check cbr:accessKey/u);
    assert.equal(sent.length, 1);

    const near = await get([{ ...answer, headers: { date: "Sun, 01 Mar 2026 12:10:00 GMT" } }]);
    assert.match((near.outcome as Error).message, /Check cbr:accessKey/u);
    const token = await get([answer], REQUEST, { kind: "token", token: "t" });
    assert.match((token.outcome as Error).message, /The token is wrong, expired/u);
  });

  for (const [body, shown] of [
    ["", /an empty body/u],
    ["<html>\n<title>Sign in</title>", /what is not JSON.*<html> <title>Sign in/u],
    ['{"operation_logs": [{"id": "a-secret-key', /breaks off or is malformed.*"\[secret\]/u],
  ] as const) {
    it(`[U] ${body === "" ? "an empty body" : JSON.stringify(body)} of a success is shown, without secrets`, async () => {
      const error = await failure({ body, headers: { "x-request-id": "r2" } });
      assert.match(error.message, shown);
      assert.doesNotMatch(error.message, /a-secret-key/u);
      assert.equal(error.requestId, "r2");
    });
  }

  it("[U] what it says while it works holds neither credentials nor the values of filters", async () => {
    const { heard } = await get([{ status: 503 }, {}]);
    const said = heard.join("\n");
    assert.match(said, /was answered with 200/u);
    assert.doesNotMatch(said, /access-key|secret-key|a b&c|a%20b/u);
  });
});
