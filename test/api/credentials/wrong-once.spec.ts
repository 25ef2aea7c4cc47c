import assert from "node:assert/strict";

import { SignInDesk } from "../../../provider/api/credentials/sign-in-desk.ts";
import type { Deadline } from "../../../provider/api/deadline/with-deadline.ts";
import type { Requester } from "../../../provider/api/request/ask.ts";
import { getJson } from "../../../provider/api/request/get-json.ts";
import { RetryBudget } from "../../../provider/api/retry/retry-budget.ts";
import type { Identity } from "../../../provider/api/settings/identity/identity.ts";
import type { WireAnswer } from "../../../provider/api/transport/transport.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { redactor } from "../../../provider/support/redact.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { wireBody } from "../../support/wire-body.ts";

const SEVERAL = [1, 2, 3, 4, 5, 6, 7, 8];
const PLACE = {
  endpoint: "https://cbr.example.com",
  iamEndpoint: "https://iam.example.com",
  region: undefined,
};
const DEADLINE: Deadline = { signal: new AbortController().signal, remainingMs: () => 60_000 };
const USER = {
  kind: "password",
  userName: "a-user",
  password: "a-password",
  domain: { name: "an-account" },
} as const;
const KEYS = { kind: "keys", accessKey: "an-access-key", secretKey: "a-wrong-key" } as const;

interface Scene {
  /** Asks for the list of a project. */
  readonly list: (project: string) => Promise<unknown>;
  /** How many requests went to IAM or the service. */
  readonly sent: () => number;
  /** Answers all requests that are open. */
  readonly answer: (status: number, body: string) => Promise<void>;
}

/** A service that answers when the test says so. */
function scene(identity: Identity): Scene {
  let sent = 0;
  let open: ((answer: WireAnswer) => void)[] = [];
  const requester: Requester = {
    settings: { maxRetries: 0, requestTimeoutMs: 30_000, redact: redactor([]) },
    clock: manualClock(),
    budget: new RetryBudget(),
    transport: {
      send: () =>
        new Promise((resolve) => {
          sent += 1;
          open.push(resolve);
        }),
      close: () => undefined,
    },
  };
  const desk = new SignInDesk(requester, { signIn: { identity }, lookedAt: [] });
  return {
    list: (id) => {
      const access = desk.accessTo({ ...PLACE, project: { id } });
      const request = { endpoint: PLACE.endpoint, path: `/v3/${id}/operation-logs`, query: [], access };
      return getJson(requester, request, DEADLINE, silentProgress);
    },
    sent: () => sent,
    answer: (status, body) => {
      for (const each of open)
        each({ status, body: wireBody(body), headers: { "x-subject-token": "an-issued-token" } });
      open = [];
      return settled();
    },
  };
}

/** Lets every promise that can go on go on. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
}

/** Lets several projects be asked at once, all refused. */
async function refusedAtOnce({ list, sent, answer }: Scene): Promise<number> {
  const before = sent();
  const asked = Promise.allSettled(SEVERAL.map((nth) => list(`p${nth}`)));
  await settled();
  await answer(401, '{"error_code":"APIGW.0301","error_msg":"refused"}');
  assert.ok((await asked).every(({ status }) => status === "rejected"));
  return sent() - before;
}

describe("client: what is wrong is sent once", () => {
  it("[U] a password that was right and was changed since, however many projects ask at once", async () => {
    const stage = scene(USER);
    const first = stage.list("p0");
    await settled();
    await stage.answer(201, "{}");
    await stage.answer(200, "{}");
    await first;
    assert.equal(await refusedAtOnce(stage), 1);
  });

  for (const [what, status, body] of [
    ["a redirect", 302, ""],
    ["a page of a proxy", 404, "<html>not found</html>"],
    ["a page in the service's place", 200, "<html>sign in to the network</html>"],
    ["a host that serves another API", 404, '{"error_code":"APIGW.0101","error_msg":"no API"}'],
  ] as const) {
    it(`[U] a signature, also after ${what}, which nobody checked`, async () => {
      const stage = scene(KEYS);
      const first = stage.list("p0");
      await settled();
      await stage.answer(status, body);
      await assert.rejects(first);
      assert.equal(await refusedAtOnce(stage), 1);
    });
  }
});
