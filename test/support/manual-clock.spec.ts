import assert from "node:assert/strict";

import { manualClock, NOON } from "./manual-clock.ts";

describe("manual clock", () => {
  it("[U] ends short sleeps at once and moves time on by them", async () => {
    const clock = manualClock();
    await clock.sleep(150);
    await clock.sleep(50);
    assert.deepEqual(clock.waits, [150, 50]);
    assert.equal(clock.now(), NOON + 200);
  });

  it("[U] lets long sleepers lie until their time has come", async () => {
    const clock = manualClock();
    const slept = clock.sleep(30_000);
    clock.advance(29_999);
    assert.equal(clock.sleeping(), 1);
    clock.advance(1);
    await slept;
    assert.equal(clock.sleeping(), 0);
  });

  it("[U] rejects with the signal's reason, before and during a sleep", async () => {
    const clock = manualClock();
    const reason = new Error("enough");
    const abort = new AbortController();
    const slept = clock.sleep(30_000, abort.signal);
    abort.abort(reason);
    await assert.rejects(slept, reason);
    await assert.rejects(clock.sleep(1, abort.signal), reason);
    assert.equal(clock.sleeping(), 0);
  });
});
