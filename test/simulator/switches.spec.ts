import assert from "node:assert/strict";
import { page } from "./support/call.ts";
import { running } from "./support/running.ts";
import { idOf, sampleLog } from "./support/sample-log.ts";
import { testClock } from "./support/test-clock.ts";

describe("simulator: what the documents leave open", () => {
  const data = [
    sampleLog({ id: idOf(1), created_at: "2026-01-01T00:00:00Z" }),
    sampleLog({ id: idOf(3), created_at: "2026-01-02T00:00:00Z" }),
    sampleLog({ id: idOf(2), created_at: "2026-01-02T00:00:00Z" }),
    sampleLog({ id: idOf(4), created_at: null }),
  ];

  for (const [order, expected] of [
    ["newest", [3, 2, 1, 4]],
    ["oldest", [1, 2, 3, 4]],
  ] as const) {
    it(`[I] lists the ${order} first, by creation and then id`, () =>
      running({ data, order }, async (simulator) => {
        const { operation_logs } = await page(simulator);
        assert.deepEqual(
          operation_logs.map(({ id }) => id),
          expected.map(idOf),
        );
        assert.deepEqual(simulator.logs(), operation_logs);
      }));
  }

  for (const [countIs, expected] of [
    ["total", 4],
    ["page", 1],
  ] as const) {
    it(`[I] counts the ${countIs}`, () =>
      running({ data, countIs }, async (simulator) => {
        assert.equal((await page(simulator, { limit: 3, offset: 3 })).count, expected);
      }));
  }

  const spans = [
    sampleLog({
      id: idOf(1),
      created_at: "2026-01-01T00:00:00Z",
      started_at: "2026-01-01T01:00:00Z",
      ended_at: "2026-01-01T03:00:00Z",
    }),
    sampleLog({
      id: idOf(2),
      created_at: "2026-01-01T02:00:00Z",
      started_at: "2026-01-01T02:00:00Z",
      ended_at: null,
    }),
  ];
  for (const [timeFilter, query, expected] of [
    ["created", { start_time: "2026-01-01T01:00:00Z" }, [2]],
    ["task", { start_time: "2026-01-01T01:00:00Z" }, [2, 1]],
    ["created", { end_time: "2026-01-01T02:00:00Z" }, [2, 1]],
    ["task", { end_time: "2026-01-01T02:00:00Z" }, []],
    ["task", { end_time: "2026-01-01T03:00:00Z" }, [1]],
  ] as const) {
    it(`[I] tests ${JSON.stringify(query)} against the times of: ${timeFilter}`, () =>
      running({ data: spans, timeFilter }, async (simulator) => {
        const { operation_logs } = await page(simulator, query);
        assert.deepEqual(
          operation_logs.map(({ id }) => id),
          expected.map(idOf),
        );
      }));
  }

  it("[I] delays every answer", () => {
    const clock = testClock();
    return running({ data, latencyMs: 250, clock }, async (simulator) => {
      await page(simulator);
      await page(simulator);
      assert.deepEqual(clock.waits, [250, 250]);
    });
  });
});
