import assert from "node:assert/strict";

import fc from "fast-check";

import { withDeadline } from "../../../provider/api/deadline/with-deadline.ts";
import { AuthenticationError, ServerError, ThrottledError } from "../../../provider/api/errors/api-error.ts";
import { ResponseInvalidError } from "../../../provider/api/errors/response-invalid-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import { RetryBudget } from "../../../provider/api/retry/retry-budget.ts";
import { withRetries } from "../../../provider/api/retry/with-retries.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { type ManualClock, manualClock } from "../../support/manual-clock.ts";

const CALL_MS = 120_000;

interface Run {
  readonly attempts: number;
  readonly outcome: unknown;
  readonly waits: readonly number[];
}

interface Options {
  readonly clock?: ManualClock;
  readonly maxRetries?: number;
  readonly signal?: AbortSignal;
}

/** Attempts that throw these errors in turn, the last one over and over; an undefined one succeeds. */
async function run(errors: readonly (Error | undefined)[], options: Options = {}): Promise<Run> {
  const { clock = manualClock(), maxRetries = 3, signal = new AbortController().signal } = options;
  const budget = new RetryBudget();
  let attempts = 0;
  const attempt = (): Promise<string> => {
    const error = errors[Math.min(attempts++, errors.length - 1)];
    return error === undefined ? Promise.resolve("answer") : Promise.reject(error);
  };
  const expired = (): Error => new TransportError("timeout", "the call");
  const outcome: unknown = await withDeadline(clock, CALL_MS, signal, expired, (deadline) =>
    withRetries({ clock, maxRetries, deadline, budget, progress: silentProgress }, attempt),
  ).catch((error: unknown) => error);
  return { attempts, outcome, waits: clock.waits };
}

const server = new ServerError("", { status: 503 });
const network = new TransportError("network", "");
const garbled = new ResponseInvalidError("", { garbled: true });

function throttled(retryAfterMs?: number): ThrottledError {
  return new ThrottledError("", { status: 429 }, retryAfterMs);
}

describe("with retries", () => {
  it("[U] a success is asked for once", async () => {
    assert.deepEqual(await run([undefined]), { attempts: 1, outcome: "answer", waits: [] });
  });

  it("[U] a passing fault is waited out", async () => {
    const { attempts, outcome, waits } = await run([server, network, undefined]);
    assert.equal(outcome, "answer");
    assert.equal(attempts, 3);
    assert.deepEqual(waits, [100, 200]);
  });

  it("[U] the last attempt's error comes out after maxRetries more attempts", async () => {
    const { attempts, outcome, waits } = await run([network, network, network, server]);
    assert.equal(outcome, server);
    assert.equal(attempts, 4);
    assert.deepEqual(waits, [100, 200, 400]);
  });

  it("[U] the refusal of an identity, which several calls share, stays as it is however often each of them tried", async () => {
    const refused = new AuthenticationError("Refused. It was not tried again.", { status: 401 });
    await run([server, refused]);
    await run([server, network, refused]);
    assert.equal(refused.message, "Refused. It was not tried again.");
  });

  it("[U] with maxRetries 0 nothing is asked again", async () => {
    assert.equal((await run([server], { maxRetries: 0 })).attempts, 1);
    assert.equal((await run([garbled], { maxRetries: 0 })).attempts, 1);
  });

  it("[U] a fatal error ends it at once", async () => {
    const refused = new AuthenticationError("", { status: 401 });
    assert.deepEqual(await run([refused]), { attempts: 1, outcome: refused, waits: [] });
    const bug = new TypeError("a bug");
    assert.deepEqual(await run([bug]), { attempts: 1, outcome: bug, waits: [] });
  });

  it("[U] Retry-After is a lower bound of the wait", async () => {
    assert.deepEqual((await run([throttled(7000), throttled(1), undefined])).waits, [7000, 1000]);
    const overloaded = new ServerError("", { status: 503 }, 9000);
    assert.deepEqual((await run([overloaded, undefined])).waits, [9000]);
  });

  it("[U] a Retry-After past the call's deadline is not waited for", async () => {
    const error = throttled(CALL_MS);
    assert.deepEqual(await run([error]), { attempts: 1, outcome: error, waits: [] });
    assert.match(
      error.message,
      /next attempt was due in 120 s, and the call had 120 s left\. .*cbr:callTimeout/u,
    );
    const clock = manualClock({ skips: CALL_MS - 1 });
    assert.deepEqual(await run([throttled(CALL_MS - 1), undefined], { clock }), {
      attempts: 2,
      outcome: "answer",
      waits: [CALL_MS - 1],
    });
  });

  it("[U] waits stay within the call's deadline in all", async () => {
    const clock = manualClock({ skips: 50_000 });
    const { attempts, waits } = await run([throttled(50_000)], { clock, maxRetries: 10 });
    assert.equal(attempts, 3);
    assert.deepEqual(waits, [50_000, 50_000]);
  });

  it("[U] a garbled answer is asked for once more only", async () => {
    const { attempts, outcome } = await run([garbled], { maxRetries: 10 });
    assert.equal(attempts, 2);
    assert.equal(outcome, garbled);
    assert.equal((await run([garbled, undefined])).outcome, "answer");
  });

  it("[U] other faults do not use up the second chance of a garbled answer, nor the reverse", async () => {
    assert.deepEqual((await run([server, garbled, undefined])).outcome, "answer");
    assert.deepEqual((await run([garbled, server, undefined])).outcome, "answer");
    assert.equal((await run([server, garbled, garbled, undefined])).outcome, garbled);
  });

  it("[U] an abort during the wait ends it with the signal's reason", async () => {
    const clock = manualClock({ skips: -1 });
    const abort = new AbortController();
    const reason = new TransportError("aborted", "enough");
    const running = run([server, undefined], { clock, signal: abort.signal });
    while (clock.sleeping() < 2) await Promise.resolve();
    abort.abort(reason);
    const { attempts, outcome } = await running;
    assert.equal(attempts, 1);
    assert.equal(outcome, reason);
    assert.equal(clock.sleeping(), 0);
  });

  it("[U] an attempt that fails because of the abort is not made again", async () => {
    const abort = new AbortController();
    const reason = new TransportError("aborted", "enough");
    abort.abort(reason);
    const { attempts, outcome } = await run([network], { signal: abort.signal });
    assert.equal(attempts, 1);
    assert.equal(outcome, reason);
  });

  it("[U] whatever fails, there are at most maxRetries more attempts, and every wait is within its bounds", async () => {
    const errors = fc.array(
      fc.constantFrom(server, network, garbled, throttled(), throttled(3000), undefined),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(
        errors,
        fc.integer({ min: 0, max: 10 }),
        chance,
        async (sequence, maxRetries, random) => {
          const clock = manualClock({ random: () => random });
          const { attempts, waits } = await run(sequence, { clock, maxRetries });
          assert.ok(attempts <= maxRetries + 1);
          assert.equal(waits.length, attempts - 1);
          assert.ok(waits.every((ms) => ms >= 0 && ms <= 20_000));
          assert.ok(waits.reduce((sum, ms) => sum + ms, 0) < CALL_MS);
          assert.equal(clock.sleeping(), 0);
        },
      ),
    );
  });
});
