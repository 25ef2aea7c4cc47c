import assert from "node:assert/strict";
import { LogStore } from "../../../simulator/data/log-store.ts";
import { storeData } from "../../../simulator/data/stored-data.ts";
import { idOf, sampleLog } from "../support/sample-log.ts";
import { COUNTED_STEPS, freshLog, TIMED_STEPS } from "../support/sample-timeline.ts";
import { testClock } from "../support/test-clock.ts";

const operationLogs = [sampleLog({ id: idOf(1) }), sampleLog({ id: idOf(2) })];

describe("simulator: the store of logs", () => {
  it("[U] sorts logs without timelines once", () => {
    const clock = testClock();
    const store = new LogStore(storeData(operationLogs), "newest", clock);
    const { all } = store;
    clock.advance(60_000);
    store.countRequest();
    assert.equal(store.all, all);
  });

  it("[U] makes a new list at a step, and none between two", () => {
    const clock = testClock();
    const timelines = [
      { log: freshLog(3), steps: TIMED_STEPS },
      { log: freshLog(4), steps: COUNTED_STEPS },
    ];
    const store = new LogStore(storeData({ operationLogs, timelines }), "newest", clock);
    const lists = new Set([store.all]);
    for (let second = 1; second <= 20; second += 1) {
      clock.advance(1000);
      lists.add(store.all);
      store.countRequest();
      lists.add(store.all);
    }
    assert.equal(lists.size, 1 + 3 + 2);
  });

  it("[U] goes back with a clock that goes back", () => {
    const clock = testClock();
    const store = new LogStore(
      storeData({ timelines: [{ log: freshLog(3), steps: TIMED_STEPS }] }),
      "newest",
      clock,
    );
    const states = [0, 10_000, -8000, -3000].map((ms) => {
      clock.advance(ms);
      assert.equal(store.all[0], store.find(idOf(3)));
      return store.find(idOf(3))?.status;
    });
    assert.deepEqual(states, ["waiting", "success", "running", undefined]);
  });
});
