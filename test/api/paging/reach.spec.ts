import assert from "node:assert/strict";

import { ThrottledError } from "../../../provider/api/errors/api-error.ts";
import { collector } from "../../../provider/api/paging/collector.ts";
import type { Window } from "../../../provider/api/paging/page.ts";
import { Reach } from "../../../provider/api/paging/reach.ts";
import { systemClock } from "../../../provider/support/clock.ts";
import { silentProgress } from "../../../provider/support/progress.ts";
import { caught } from "../../support/caught.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { logs } from "./listing.ts";

function reach({ offset = 0, limit }: Partial<Window> = {}): Reach {
  return new Reach({ offset, limit }, silentProgress, systemClock);
}

describe("reach", () => {
  it("[U] says how many logs came, and of how many when the count tells", () => {
    const far = reach();
    assert.equal(far.words, "0 operation logs had come by then");
    const sink = far.counting(collector((log) => log).start)();
    const page = logs(0, 1000);
    far.heard({ logs: page, count: 1000 });
    sink.add(page);
    assert.equal(far.words, "1,000 operation logs had come by then");
    far.heard({ logs: logs(1000, 2000), count: 12_345 });
    sink.add(logs(1000, 2000));
    assert.equal(far.words, "2,000 of 12,345 operation logs had come by then");
  });

  it("[U] counts what lies in the window only", () => {
    for (const [window, total] of [
      [{ offset: 12_000 }, "345"],
      [{ limit: 1500 }, "1,500"],
      [{ offset: 12_000, limit: 1500 }, "345"],
      [{ offset: 20_000 }, "0"],
    ] as const) {
      const far = reach(window);
      far.heard({ logs: logs(0, 10), count: 12_345 });
      assert.equal(far.words, `0 of ${total} operation logs had come by then`);
    }
  });

  it("[U] counts anew when the list is read again", () => {
    const far = reach();
    const start = far.counting(collector((log) => log).start);
    start().add(logs(0, 700));
    start().add(logs(0, 30));
    assert.equal(far.words, "30 operation logs had come by then");
  });

  it("[U] tells it twice a second, first after half a second", () => {
    const told: string[] = [];
    const clock = manualClock();
    const progress = { ...silentProgress, status: (message: string) => void told.push(message) };
    const sink = new Reach({ offset: 0, limit: undefined }, progress, clock).counting(
      collector((log) => log).start,
    )();
    for (const pause of [0, 499, 1, 500, 0]) {
      sink.add(logs(0, 10));
      clock.advance(pause);
    }
    assert.deepEqual(told, ["40 operation logs read", "50 operation logs read"]);
  });

  it("[U] knows the throttles that are waited out", () => {
    const far = reach();
    const [one, other] = [{}, {}];
    const throttle = new ThrottledError("slow down", { status: 429 });
    far.held(one, throttle);
    far.held(other, throttle);
    far.freed(one);
    assert.equal(far.throttle, throttle);
    far.freed(other);
    assert.equal(far.throttle, undefined);
  });

  it("[U] lets a throttle tell it, and leaves other errors alone", async () => {
    const far = reach();
    const throttle = new ThrottledError("Slow down.", { status: 429 });
    const told = await caught(far.told(Promise.reject(throttle)), ThrottledError);
    assert.equal(told.message, "Slow down. 0 operation logs had come by then.");
    const other = await caught(far.told(Promise.reject(new TypeError("a bug"))), TypeError);
    assert.equal(other.message, "a bug");
    assert.equal(await far.told(Promise.resolve(5)), 5);
  });
});
