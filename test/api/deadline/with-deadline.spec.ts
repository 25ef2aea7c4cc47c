import assert from "node:assert/strict";
import { getEventListeners } from "node:events";

import { withDeadline } from "../../../provider/api/deadline/with-deadline.ts";
import { manualClock } from "../../support/manual-clock.ts";

const never = new AbortController().signal;
const late = new Error("too late");
const expired = (): Error => late;

/** Work that lasts until its signal ends it. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
  });
}

describe("with deadline", () => {
  it("[U] gives the result of work that ends in time, and leaves no timer", async () => {
    const clock = manualClock();
    assert.equal(await withDeadline(clock, 60_000, never, expired, () => Promise.resolve(7)), 7);
    assert.equal(clock.sleeping(), 0);
  });

  it("[U] gives the work's own error, and leaves no timer", async () => {
    const clock = manualClock();
    const own = new Error("own");
    await assert.rejects(
      withDeadline(clock, 60_000, never, expired, () => Promise.reject(own)),
      own,
    );
    assert.equal(clock.sleeping(), 0);
  });

  it("[U] ends the work when time is up", async () => {
    const clock = manualClock();
    const work = withDeadline(clock, 60_000, never, expired, ({ signal }) => untilAborted(signal));
    clock.advance(60_000);
    await assert.rejects(work, late);
  });

  it("[U] ends the work when the outer signal is aborted", async () => {
    const clock = manualClock();
    const abort = new AbortController();
    const reason = new Error("cancelled");
    const work = withDeadline(clock, 60_000, abort.signal, expired, ({ signal }) => untilAborted(signal));
    abort.abort(reason);
    await assert.rejects(work, reason);
    assert.equal(clock.sleeping(), 0);
  });

  it("[U] says how much time is left", async () => {
    const clock = manualClock();
    await withDeadline(clock, 60_000, never, expired, (deadline) => {
      assert.equal(deadline.remainingMs(), 60_000);
      clock.advance(59_000);
      assert.equal(deadline.remainingMs(), 1000);
      clock.advance(2000);
      assert.equal(deadline.remainingMs(), -1000);
      return Promise.resolve();
    });
  });

  it("[U] ends at once when the outer signal is aborted already", async () => {
    const clock = manualClock();
    const reason = new Error("cancelled before");
    const work = withDeadline(clock, 60_000, AbortSignal.abort(reason), expired, ({ signal }) => {
      assert.equal(signal.reason, reason);
      return untilAborted(signal);
    });
    await assert.rejects(work, reason);
    assert.equal(clock.sleeping(), 0);
  });

  it("[U] does not wait for work that does not heed its signal", async () => {
    const clock = manualClock();
    const endless = (): Promise<never> => new Promise(() => undefined);
    const timed = withDeadline(clock, 60_000, never, expired, endless);
    clock.advance(60_000);
    await assert.rejects(timed, late);
    const abort = new AbortController();
    const cancelled = withDeadline(clock, 60_000, abort.signal, expired, endless);
    abort.abort(late);
    await assert.rejects(cancelled, late);
  });

  it("[U] leaves no listener on the outer signal", async () => {
    const abort = new AbortController();
    for (let turn = 0; turn < 100; turn++) {
      await withDeadline(manualClock(), 60_000, abort.signal, expired, () => Promise.resolve());
    }
    assert.equal(getEventListeners(abort.signal, "abort").length, 0);
  });
});
