import assert from "node:assert/strict";

import { SharedWork } from "../../../provider/api/deadline/shared-work.ts";
import type { Deadline } from "../../../provider/api/deadline/with-deadline.ts";

function deadline(signal = new AbortController().signal): Deadline {
  return { signal, remainingMs: () => 1000 };
}

describe("shared work", () => {
  it("[U] is done once for those who need it at the same time, and anew afterwards", async () => {
    const work = new SharedWork<number>();
    let done = 0;
    const ask = (): Promise<number> => work.run(deadline(), () => Promise.resolve(++done));
    assert.deepEqual(await Promise.all([ask(), ask()]), [1, 1]);
    assert.equal(await ask(), 2);
  });

  it("[U] a failure is shared, and forgotten", async () => {
    const work = new SharedWork<number>();
    const fail = (): Promise<number> => work.run(deadline(), () => Promise.reject(new Error("no")));
    const both = await Promise.allSettled([fail(), fail()]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    assert.equal(await work.run(deadline(), () => Promise.resolve(7)), 7);
  });

  it("[U] when the one who began it is ended, the others begin it once more together", async () => {
    const work = new SharedWork<string>();
    const stop = new AbortController();
    let begun = 0;
    const first = work.run(deadline(stop.signal), () => {
      return new Promise<string>((_resolve, reject) => {
        stop.signal.addEventListener("abort", () => reject(new Error("ended")), { once: true });
      });
    });
    const others = [1, 2].map(() =>
      work.run(deadline(), () => {
        begun += 1;
        return Promise.resolve("done");
      }),
    );
    stop.abort();
    await assert.rejects(first, /ended/u);
    assert.deepEqual(await Promise.all(others), ["done", "done"]);
    assert.equal(begun, 1);
  });
});
