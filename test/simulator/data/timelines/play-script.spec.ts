import assert from "node:assert/strict";
import { playScript } from "../../../../simulator/data/timelines/play-script.ts";
import { readTimelines } from "../../../../simulator/data/timelines/read-timelines.ts";
import type { TimedStep } from "../../../../simulator/index.ts";
import { freshLog } from "../../support/sample-timeline.ts";
import { NOON } from "../../support/test-clock.ts";

/** The log after its first step, its second one, and so on; the steps are one second apart. */
function states(log: object, ...changes: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const steps = changes.map((members, index): TimedStep => ({ after: `${index}s`, ...members }));
  const [script] = readTimelines([{ log, steps }], "timelines", []);
  assert.ok(script);
  const moments = changes.map((_, index) => NOON + index * 1000);
  return moments.map((_, index) => playScript(script, moments.slice(0, index + 1)));
}

const at = (seconds: number): string => `2026-03-01T12:00:0${seconds}.000+00:00`;

function timesOf(log: Record<string, unknown> | undefined): unknown[] {
  return ["created_at", "started_at", "ended_at", "updated_at"].map((name) => log?.[name]);
}

describe("simulator: the states of a timeline", () => {
  it("[U] fills in the times that nobody gave", () => {
    const [waiting, running, further, ended, after] = states(
      freshLog(1),
      { status: "waiting" },
      { status: "running" },
      { progress: 50 },
      { status: "success" },
      { vault_name: "renamed" },
    );
    assert.deepEqual(timesOf(waiting), [at(0), undefined, undefined, at(0)]);
    assert.deepEqual(timesOf(running), [at(0), at(1), undefined, at(1)]);
    assert.deepEqual(timesOf(further), [at(0), at(1), undefined, at(2)]);
    assert.deepEqual(timesOf(ended), [at(0), at(1), at(3), at(3)]);
    assert.deepEqual(timesOf(after), [at(0), at(1), at(3), at(4)]);
  });

  for (const status of ["success", "failed", "timeout", "skipped"]) {
    it(`[U] ends with ${status}`, () => {
      const [, ended] = states(freshLog(1), { status: "waiting" }, { status });
      assert.deepEqual(timesOf(ended), [at(0), undefined, at(1), at(1)]);
    });
  }

  it("[U] does not take an unknown status for an end, but serves it", () => {
    const [, cancelled] = states(freshLog(1), { status: "waiting" }, { status: "cancelled" });
    assert.equal(cancelled?.["status"], "cancelled");
    assert.deepEqual(timesOf(cancelled), [at(0), undefined, undefined, at(1)]);
  });

  it("[U] keeps the times of the log and of a step; null is given in a step alone", () => {
    const log = freshLog(1, { status: "running", created_at: "2026-01-01T00:00:00Z", ended_at: null });
    const [running, ended] = states(log, {}, { status: "failed", updated_at: "2026-01-02T00:00:00Z" });
    assert.deepEqual(timesOf(running), ["2026-01-01T00:00:00Z", at(0), null, at(0)]);
    assert.deepEqual(timesOf(ended), ["2026-01-01T00:00:00Z", at(0), at(1), "2026-01-02T00:00:00Z"]);
    const [endless] = states(log, { status: "success", ended_at: null });
    assert.equal(endless?.["ended_at"], null);
  });

  it("[U] merges objects, and replaces anything else", () => {
    const log = freshLog(1, {
      extra_info: { resource: { id: "r", name: "ECS" }, backup: null },
      policy_id: "p",
    });
    const [first, second] = states(
      log,
      { progress: 10, extra_info: { common: { request_id: "q", progress: 5 }, resource: { name: "new" } } },
      { progress: 20, extra_info: { backup: { backup_id: "b" } }, policy_id: null },
    );
    assert.deepEqual(first?.["extra_info"], {
      resource: { id: "r", name: "new" },
      backup: null,
      common: { request_id: "q", progress: 10 },
    });
    assert.deepEqual(second?.["extra_info"], {
      resource: { id: "r", name: "new" },
      backup: { backup_id: "b" },
      common: { request_id: "q", progress: 20 },
    });
    assert.deepEqual([first["policy_id"], second["policy_id"]], ["p", null]);
    assert.ok(!("after" in second) && !("progress" in second));
  });
});
