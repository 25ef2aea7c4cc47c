import assert from "node:assert/strict";

import { jointDeadline } from "../../../provider/api/deadline/joint-deadline.ts";

function member(leftMs: number) {
  const stop = new AbortController();
  return { signal: stop.signal, remainingMs: () => leftMs, stop };
}

describe("joint deadline", () => {
  it("[U] is as long as the longest of those that are there", () => {
    const joint = jointDeadline();
    const [short, long] = [member(1000), member(5000)];
    joint.join(short);
    joint.join(long);
    assert.equal(joint.remainingMs(), 5000);
    long.stop.abort(new Error("over"));
    assert.equal(joint.remainingMs(), 1000);
  });

  it("[U] ends with the last of them, by its reason", () => {
    const joint = jointDeadline();
    const [one, other] = [member(1000), member(1000)];
    joint.join(one);
    joint.join(other);
    one.stop.abort(new Error("the first"));
    assert.equal(joint.signal.aborted, false);
    other.stop.abort(new Error("the last"));
    assert.equal((joint.signal.reason as Error).message, "the last");
    assert.ok(joint.remainingMs() < 0);
  });

  it("[U] ends at once for one that is over already", () => {
    const joint = jointDeadline();
    const over = member(1000);
    over.stop.abort(new Error("over"));
    joint.join(over);
    assert.equal(joint.signal.aborted, true);
  });
});
