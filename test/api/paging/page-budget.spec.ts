import assert from "node:assert/strict";

import { withDeadline } from "../../../provider/api/deadline/with-deadline.ts";
import { ServerError, ThrottledError } from "../../../provider/api/errors/api-error.ts";
import { TransportError } from "../../../provider/api/errors/transport-error.ts";
import { Pace } from "../../../provider/api/paging/pace.ts";
import { PageBudget } from "../../../provider/api/paging/page-budget.ts";
import { Reach } from "../../../provider/api/paging/reach.ts";
import { RetryBudget } from "../../../provider/api/retry/retry-budget.ts";
import { withRetries } from "../../../provider/api/retry/with-retries.ts";
import { systemClock } from "../../../provider/support/clock.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { manualClock } from "../../support/manual-clock.ts";

const CALL_MS = 120_000;

interface Run {
  readonly attempts: number;
  readonly outcome: unknown;
  readonly waits: readonly number[];
  readonly shared: RetryBudget;
  readonly pace: Pace;
  readonly reach: Reach;
  readonly budget: PageBudget;
}

interface Options {
  readonly maxRetries?: number;
  readonly shared?: RetryBudget;
  readonly mayWait?: boolean;
}

/** A page whose attempts throw these errors in turn, the last one over and over; an undefined one succeeds. */
async function run(
  errors: readonly (Error | undefined)[],
  { maxRetries = 3, shared = new RetryBudget(), mayWait = true }: Options = {},
): Promise<Run> {
  const clock = manualClock();
  const { signal } = new AbortController();
  const [pace, reach] = [
    new Pace(4),
    new Reach({ offset: 0, limit: undefined }, silentProgress, systemClock),
  ];
  const budget = new PageBudget(shared, pace, reach, {
    signal,
    mayWait: () => mayWait,
    came: () => Promise.resolve(),
  });
  let attempts = 0;
  const attempt = (): Promise<string> => {
    const error = errors[Math.min(attempts++, errors.length - 1)];
    return error === undefined ? Promise.resolve("answer") : Promise.reject(error);
  };
  const expired = (): Error => new TransportError("timeout", "the call");
  const outcome: unknown = await withDeadline(clock, CALL_MS, signal, expired, (deadline) =>
    withRetries({ clock, maxRetries, deadline, budget, progress: silentProgress }, attempt),
  ).catch((error: unknown) => error);
  return { attempts, outcome, waits: clock.waits, shared, pace, reach, budget };
}

const server = (): Error => new ServerError("", { status: 503 });

function throttles(count: number, retryAfterMs?: number): ThrottledError[] {
  return Array.from({ length: count }, () => new ThrottledError("429.", { status: 429 }, retryAfterMs));
}

function drained(): RetryBudget {
  const budget = new RetryBudget();
  while (budget.pay(server()));
  return budget;
}

describe("page budget", () => {
  it("[U] a throttle is waited out beyond maxRetries, ever longer up to the cap", async () => {
    const { outcome, waits, pace } = await run([...throttles(8), undefined]);
    assert.equal(outcome, "answer");
    assert.deepEqual(waits, [500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
    assert.equal(pace.inFlight, 1);
  });

  it("[U] one that does not end is the call's error, once the next attempt would come too late", async () => {
    const { outcome, waits } = await run(throttles(1));
    assert.ok(outcome instanceof ThrottledError);
    assert.match(outcome.message, /It was tried 18 times\. .* the call had 1 s left\. .*cbr:callTimeout/u);
    const waited = waits.reduce((sum, ms) => sum + ms, 0);
    // The last ones are squeezed into what is left of two minutes: half of 4.5 s, then half of that.
    assert.equal(waited, 118_875);
  });

  it("[U] Retry-After is heeded, and one past the deadline ends it at once", async () => {
    assert.deepEqual((await run([...throttles(5, 15_000), undefined])).waits, Array(5).fill(15_000));
    const late = await run(throttles(1, CALL_MS));
    assert.ok(late.outcome instanceof ThrottledError);
    assert.equal(late.attempts, 1);
  });

  it("[U] throttles cost the other calls nothing, other failures cost what they always do", async () => {
    const { outcome, shared } = await run([...throttles(4), server(), undefined]);
    assert.equal(outcome, "answer");
    assert.equal(shared.tokens, 500 - 5 + 1);
  });

  it("[U] other failures have their maxRetries, however many throttles there were", async () => {
    const passing = [server(), ...throttles(4), server(), ...throttles(1), server(), undefined];
    assert.equal((await run(passing)).outcome, "answer");
    const staying = await run([...throttles(5), server()]);
    assert.ok(staying.outcome instanceof ServerError);
    assert.equal(staying.attempts, 5 + 4);
  });

  it("[U] a budget that is used up stops everything but waiting out a throttle", async () => {
    const waited = await run([...throttles(5), undefined], { shared: drained() });
    assert.equal(waited.outcome, "answer");
    const stopped = await run([...throttles(1), server()], { shared: drained() });
    assert.ok(stopped.outcome instanceof ServerError);
    assert.match(stopped.outcome.message, /its retry budget is used up/u);
    assert.equal(stopped.attempts, 2);
  });

  it("[U] with maxRetries 0 a throttle is not waited out either", async () => {
    const { attempts, outcome, waits } = await run(throttles(1), { maxRetries: 0 });
    assert.ok(outcome instanceof ThrottledError);
    assert.deepEqual([attempts, waits], [1, []]);
  });

  it("[U] a page that may not wait is not asked for again, and the list slows down all the same", async () => {
    const { attempts, pace } = await run(throttles(1), { mayWait: false });
    assert.deepEqual([attempts, pace.inFlight], [1, 2]);
  });

  it("[U] a page that has come is no longer held up, and counts for the pace, once and before it is read", async () => {
    const { budget, pace, reach, shared } = await run(throttles(1), { mayWait: false });
    assert.ok(reach.throttle instanceof ThrottledError);
    for (let time = 0; time < 5; time++) budget.came();
    assert.deepEqual([reach.throttle, pace.inFlight], [undefined, 2]);
    for (let page = 0; page < 4; page++) new PageBudget(shared, pace, reach, undefined).came();
    assert.equal(pace.inFlight, 3);
  });

  it("[U] tells what the page waits for, until something else is wrong", async () => {
    assert.ok((await run(throttles(1))).reach.throttle instanceof ThrottledError);
    assert.equal((await run([...throttles(1), server()])).reach.throttle, undefined);
  });
});
