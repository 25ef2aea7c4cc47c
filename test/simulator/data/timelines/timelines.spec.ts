import assert from "node:assert/strict";
import type { OperationLog, Simulator } from "../../../../simulator/index.ts";
import { call, list, page } from "../../support/call.ts";
import type { Reply } from "../../support/call.ts";
import { running } from "../../support/running.ts";
import { idOf, sampleLog } from "../../support/sample-log.ts";
import { COUNTED_STEPS, freshLog, TIMED_STEPS } from "../../support/sample-timeline.ts";
import { NOON, testClock } from "../../support/test-clock.ts";

function show(simulator: Simulator, number: number): Promise<Reply> {
  return call(simulator, `/v3/${simulator.projectId}/operation-logs/${idOf(number)}`);
}

async function shown(simulator: Simulator, number: number): Promise<OperationLog> {
  const { status, json } = await show(simulator, number);
  assert.equal(status, 200);
  return (json as { operation_log: OperationLog }).operation_log;
}

async function listed(simulator: Simulator, query: Record<string, string | number> = {}): Promise<string[]> {
  return (await page(simulator, query)).operation_logs.map(({ id }) => id);
}

const stateOf = (log: OperationLog | undefined): unknown[] => [log?.status, log?.extra_info.common?.progress];

describe("simulator: timelines by the clock", () => {
  it("[I] take every step at its time, in the list, alone and in the truth", () => {
    const clock = testClock();
    const data = { timelines: [{ log: freshLog(1), steps: TIMED_STEPS }] };
    return running({ data, clock }, async (simulator) => {
      for (const [ms, status, progress] of [
        [0, "waiting", undefined],
        [1999, "waiting", undefined],
        [1, "running", 10],
        [3500, "running", 60],
        [4499, "running", 60],
        [1, "success", 100],
        [86_400_000, "success", 100],
      ] as const) {
        clock.advance(ms);
        const { operation_logs, count } = await page(simulator);
        assert.equal(count, 1);
        assert.deepEqual(stateOf(operation_logs[0]), [status, progress]);
        assert.deepEqual(await shown(simulator, 1), operation_logs[0]);
        assert.deepEqual(simulator.logs(), operation_logs);
      }
      const { created_at, started_at, ended_at, updated_at } = await shown(simulator, 1);
      assert.deepEqual(
        [created_at, started_at, ended_at, updated_at].map((time) => Date.parse(time ?? "") - NOON),
        [0, 2000, 10_000, 10_000],
      );
    });
  });

  it("[I] may end badly, and say why", () => {
    const clock = testClock();
    const error_info = { code: "BackupService.7101", message: "Backup is not allowed." };
    const steps = [
      { after: "0s", status: "running" },
      { after: "1m", status: "failed", error_info },
    ];
    return running({ data: { timelines: [{ log: freshLog(1), steps }] }, clock }, async (simulator) => {
      assert.equal((await shown(simulator, 1)).error_info, undefined);
      clock.advance(60_000);
      const log = await shown(simulator, 1);
      assert.deepEqual([log.status, log.error_info], ["failed", error_info]);
      assert.equal(Date.parse(log.ended_at ?? ""), NOON + 60_000);
    });
  });

  it("[I] begin anew when data is set", () => {
    const clock = testClock();
    const data = { timelines: [{ log: freshLog(1), steps: TIMED_STEPS }] };
    return running({ data: [], clock }, async (simulator) => {
      for (let turn = 0; turn < 2; turn += 1) {
        clock.advance(60_000);
        simulator.setData(data);
        assert.equal((await shown(simulator, 1)).status, "waiting");
        clock.advance(10_000);
        assert.equal((await shown(simulator, 1)).status, "success");
      }
      simulator.setData([]);
      assert.equal((await show(simulator, 1)).status, 404);
    });
  });

  it("[I] do not change with the objects that they were made of", () => {
    const log = freshLog(1);
    const steps = [{ after: "0s", status: "waiting" }];
    return running({ data: { timelines: [{ log, steps }] }, clock: testClock() }, async (simulator) => {
      log["operation_type"] = "restore";
      steps.push({ after: "0s", status: "failed" });
      const { operation_type, status } = await shown(simulator, 1);
      assert.deepEqual([operation_type, status], ["backup", "waiting"]);
    });
  });

  it("[I] are matched by the filters as they are at the moment", () => {
    const clock = testClock();
    const data = {
      operationLogs: [sampleLog({ id: idOf(7), status: "running" })],
      timelines: [{ log: freshLog(1), steps: TIMED_STEPS }],
    };
    return running({ data, clock, timeFilter: "task" }, async (simulator) => {
      const byStatus = async (): Promise<string[][]> =>
        Promise.all(["waiting", "running", "success"].map((status) => listed(simulator, { status })));
      const ended = { end_time: "2026-03-01T12:00:10Z", start_time: "2026-03-01T12:00:02Z" };
      assert.deepEqual(await byStatus(), [[idOf(1)], [idOf(7)], []]);
      clock.advance(2000);
      assert.deepEqual(await byStatus(), [[], [idOf(1), idOf(7)], []]);
      assert.deepEqual(await listed(simulator, ended), []);
      clock.advance(8000);
      assert.deepEqual(await byStatus(), [[], [idOf(7)], [idOf(1)]]);
      assert.deepEqual(await listed(simulator, ended), [idOf(1)]);
    });
  });
});

describe("simulator: a log that appears", () => {
  const before = sampleLog({ id: idOf(1), created_at: "2026-03-01T11:00:00Z" });
  const between = sampleLog({ id: idOf(2), created_at: "2026-03-01T12:00:01Z" });
  const timelines = [
    { log: freshLog(3), steps: [{ after: "2s", status: "running" }] },
    { log: freshLog(4), steps: [{ after: "1s", status: "running" }] },
    {
      log: freshLog(5, { created_at: "2026-03-01T11:30:00Z" }),
      steps: [{ after: "1ms", status: "running" }],
    },
  ];
  const data = { operationLogs: [before, between], timelines };

  for (const [order, sorted] of [
    ["newest", [3, 4, 2, 5, 1]],
    ["oldest", [1, 5, 2, 4, 3]],
  ] as const) {
    it(`[I] comes where its creation belongs, ${order} first`, () => {
      const clock = testClock();
      return running({ data, clock, order }, async (simulator) => {
        const without = (...hidden: number[]): string[] =>
          sorted.filter((number) => !hidden.includes(number)).map(idOf);
        assert.deepEqual(await listed(simulator), without(3, 4, 5));
        assert.equal((await show(simulator, 3)).status, 404);
        clock.advance(1000);
        assert.deepEqual(await listed(simulator), without(3));
        clock.advance(1000);
        assert.deepEqual(await listed(simulator), without());
        assert.equal((await shown(simulator, 3)).status, "running");
        assert.deepEqual(await listed(simulator, { start_time: "2026-03-01T12:00:02Z" }), [idOf(3)]);
      });
    });
  }

  it("[I] shifts the pages that are read around it", () => {
    const clock = testClock();
    const operationLogs = [1, 2, 3, 4].map((number) =>
      sampleLog({ id: idOf(number), created_at: `2026-03-01T0${number}:00:00Z` }),
    );
    const steps = [{ after: "1s", status: "waiting" }];
    const moving = { operationLogs, timelines: [{ log: freshLog(9), steps }] };
    return running({ data: moving, clock }, async (simulator) => {
      const first = await page(simulator, { limit: 2, offset: 0 });
      clock.advance(1000);
      const second = await page(simulator, { limit: 2, offset: 2 });
      assert.deepEqual([first.count, second.count], [4, 5]);
      const seen = [...first.operation_logs, ...second.operation_logs].map(({ id }) => id);
      assert.deepEqual(seen, [4, 3, 3, 2].map(idOf));
    });
  });
});

describe("simulator: timelines by answered requests", () => {
  const data = { timelines: [{ log: freshLog(1), steps: COUNTED_STEPS }] };

  it("[I] take every step after so many lists and shows, whatever the time", () => {
    const clock = testClock();
    return running({ data, clock }, async (simulator) => {
      const seen: unknown[] = [];
      for (const byId of [true, false, true, false, true]) {
        const log = byId ? await shown(simulator, 1) : (await page(simulator)).operation_logs[0];
        seen.push(stateOf(log));
        clock.advance(1000);
      }
      assert.deepEqual(seen, [
        ["waiting", undefined],
        ["running", 10],
        ["running", 10],
        ["success", 100],
        ["success", 100],
      ]);
      const [log] = simulator.logs();
      assert.ok(log);
      const { created_at, started_at, ended_at, updated_at } = log;
      // The clock moves after each answer, so the n-th request was answered at second n - 1.
      assert.deepEqual(
        [created_at, started_at, ended_at, updated_at].map((time) => Date.parse(time ?? "") - NOON),
        [0, 0, 2000, 2000],
      );
    });
  });

  it("[I] count what looked at the logs, and neither refusals nor what a fault answers", () =>
    running({ data }, async (simulator) => {
      const status = (): unknown => simulator.logs()[0]?.status;
      assert.equal((await list(simulator, { limit: 0 })).status, 400);
      const target = `/v3/${simulator.projectId}/operation-logs`;
      assert.equal((await call(simulator, target, { headers: {} })).status, 401);
      assert.equal((await call(simulator, "/v3/other/operation-logs")).status, 403);
      assert.equal((await call(simulator, "/v3/projects")).status, 200);
      simulator.setFaults([{ match: { operation: "list", nth: 1 }, do: "status", status: 503 }]);
      assert.equal((await list(simulator)).status, 503);
      assert.equal(status(), "waiting");
      assert.equal((await show(simulator, 2)).status, 404);
      assert.equal(status(), "running");
    }));

  it("[I] let a log appear while it is asked for, and begin anew when data is set", () =>
    running({ data: [] }, async (simulator) => {
      const timelines = [{ log: freshLog(1), steps: [{ afterRequests: 2, status: "waiting" }] }];
      for (let turn = 0; turn < 2; turn += 1) {
        simulator.setData({ timelines });
        const replies = [await show(simulator, 1), await show(simulator, 1), await show(simulator, 1)];
        assert.deepEqual(
          replies.map(({ status }) => status),
          [404, 404, 200],
        );
      }
    }));

  it("[I] let a log appear between two pages", () => {
    const operationLogs = [1, 2].map((number) => sampleLog({ id: idOf(number) }));
    const steps = [{ afterRequests: 1, status: "waiting" }];
    const moving = { operationLogs, timelines: [{ log: freshLog(3), steps }] };
    return running({ data: moving, clock: testClock() }, async (simulator) => {
      assert.deepEqual(await listed(simulator, { limit: 1, offset: 0 }), [idOf(2)]);
      assert.deepEqual(await listed(simulator, { limit: 1, offset: 1 }), [idOf(2)]);
      assert.deepEqual(await listed(simulator, { limit: 1, offset: 2 }), [idOf(1)]);
    });
  });
});
