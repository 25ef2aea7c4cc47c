import assert from "node:assert/strict";

import fc from "fast-check";

import { withDeadline } from "../../../provider/api/deadline/with-deadline.ts";
import { ServerError, ThrottledError } from "../../../provider/api/errors/api-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import { RetryBudget } from "../../../provider/api/retry/retry-budget.ts";
import { withRetries } from "../../../provider/api/retry/with-retries.ts";
import { CbrError } from "../../../provider/support/cbr-error.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { manualClock } from "../../support/manual-clock.ts";

const DRAINED =
  "It was not tried again, since too many requests of this provider failed (its retry budget is used up).";

const server = (): Error => new ServerError("GET x was answered with 503.", { status: 503 });
const timeout = (): Error => new TransportError("timeout", "GET x was not answered.");

describe("retry budget", () => {
  it("[U] pays 5 for a retry, 10 for one after a timeout, and gets 1 back for a success", () => {
    const budget = new RetryBudget();
    assert.equal(budget.tokens, 500);
    for (const [error, left] of [
      [server(), 495],
      [new ThrottledError("", { status: 429 }), 490],
      [new TransportError("network", ""), 485],
      [timeout(), 475],
    ] as const) {
      assert.equal(budget.pay(error), true);
      assert.equal(budget.tokens, left);
    }
    budget.refund();
    assert.equal(budget.tokens, 476);
  });

  it("[U] is full at 500", () => {
    const budget = new RetryBudget();
    budget.refund();
    assert.equal(budget.tokens, 500);
  });

  it("[U] takes nothing when there is not enough, and pays the cheaper retry as long as it can", () => {
    const budget = new RetryBudget();
    for (let retry = 0; retry < 99; retry++) assert.equal(budget.pay(server()), true);
    assert.equal(budget.tokens, 5);
    assert.equal(budget.pay(timeout()), false);
    assert.equal(budget.tokens, 5);
    assert.equal(budget.pay(server()), true);
    assert.equal(budget.pay(server()), false);
    assert.equal(budget.tokens, 0);
  });

  it("[U] holds from 0 to 500 whatever happens", () => {
    const steps = fc.array(fc.constantFrom("success", "retry", "timeout"), { maxLength: 400 });
    fc.assert(
      fc.property(steps, (sequence) => {
        const budget = new RetryBudget();
        for (const step of sequence) {
          if (step === "success") budget.refund();
          else budget.pay(step === "timeout" ? timeout() : server());
          assert.ok(budget.tokens >= 0 && budget.tokens <= 500);
        }
      }),
    );
  });
});

describe("retry budget: an outage", () => {
  interface Service {
    readonly budget: RetryBudget;
    attempts: number;
    /** Undefined while the service is well. */
    failure: (() => Error) | undefined;
  }

  /** Makes so many calls at once; gives what each was told, nothing for a success. */
  function calls(service: Service, count: number): Promise<string[]> {
    const clock = manualClock();
    const attempt = async (): Promise<void> => {
      service.attempts++;
      await Promise.resolve();
      if (service.failure !== undefined) throw service.failure();
    };
    const { signal } = new AbortController();
    const call = (): Promise<string> =>
      withDeadline(clock, 3_600_000, signal, timeout, (deadline) =>
        withRetries(
          { clock, maxRetries: 3, deadline, budget: service.budget, progress: silentProgress },
          attempt,
        ),
      ).then(
        () => "",
        (error: unknown) => (error instanceof CbrError ? error.message : assert.fail(String(error))),
      );
    return Promise.all(Array.from({ length: count }, call));
  }

  for (const [name, failure, retries] of [
    ["failures", server, 100],
    ["timeouts", timeout, 50],
  ] as const) {
    it(`[U] of ${name}: 1000 calls at once are tried again ${retries} times in all, and say why not more`, async () => {
      const service: Service = { budget: new RetryBudget(), attempts: 0, failure };
      const told = await calls(service, 1000);
      assert.equal(service.attempts, 1000 + retries);
      assert.equal(service.budget.tokens, 0);
      assert.ok(told.filter((message) => message.includes(DRAINED)).length >= 1000 - retries);

      const later = await calls(service, 20);
      assert.equal(service.attempts, 1000 + retries + 20);
      assert.ok(later.every((message) => message.includes(DRAINED)));
      assert.ok(later.every((message) => !message.includes("It was tried")));
    });
  }

  it("[U] says both how often it was tried and that the budget ended it", async () => {
    const service: Service = { budget: new RetryBudget(), attempts: 0, failure: server };
    for (let retry = 0; retry < 99; retry++) service.budget.pay(server());
    const [told = ""] = await calls(service, 1);
    assert.equal(service.attempts, 2);
    assert.match(told, /with 503\. It was tried 2 times\. It was not tried again/u);
  });

  it("[U] that passed: successes pay for retries again", async () => {
    const service: Service = { budget: new RetryBudget(), attempts: 0, failure: server };
    await calls(service, 200);
    assert.equal(service.budget.tokens, 0);
    service.failure = undefined;
    assert.deepEqual(await calls(service, 5), ["", "", "", "", ""]);
    assert.equal(service.budget.tokens, 5);
    service.failure = server;
    service.attempts = 0;
    await calls(service, 1);
    assert.equal(service.attempts, 2);
  });

  it("[U] a call that may not be made again anyway costs nothing and speaks of no budget", async () => {
    const refused = (): Error => new ServerError("GET x was answered with 501.", { status: 501 });
    const service: Service = { budget: new RetryBudget(), attempts: 0, failure: refused };
    assert.deepEqual(await calls(service, 1), ["GET x was answered with 501."]);
    assert.equal(service.budget.tokens, 500);
  });
});
