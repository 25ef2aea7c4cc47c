import assert from "node:assert/strict";
import type { Fault, Simulator, SimulatorOptions } from "../../../simulator/index.ts";
import { call, list, listTarget, page } from "../support/call.ts";
import { running } from "../support/running.ts";
import { idOf, sampleLog } from "../support/sample-log.ts";
import { COUNTED_STEPS, freshLog } from "../support/sample-timeline.ts";
import { testClock } from "../support/test-clock.ts";

const data = [1, 2, 3].map((number) =>
  sampleLog({
    id: idOf(number),
    created_at: `2026-03-0${number}T00:00:00Z`,
    vault_id: `vault-${number % 2}`,
  }),
);

/** The fault meets the first list; the data are logs 1 to 3, and 3 is the newest. */
function faulty(
  fault: { [Key in keyof Fault]?: Fault[Key] } & Record<string, unknown>,
  body: (simulator: Simulator) => Promise<void>,
  options: SimulatorOptions = {},
) {
  const faults = [{ match: { operation: "*", nth: 1 }, ...fault }] as unknown as Fault[];
  return () => running({ data, faults, ...options }, body);
}

function ids(logs: readonly { id: string }[]): string[] {
  return logs.map(({ id }) => id);
}

describe("simulator: faults of pages", () => {
  it(
    "[I] duplicate sends each log twice and leaves the count",
    faulty({ do: "duplicate" }, async (simulator) => {
      const spoilt = await page(simulator, { limit: 2 });
      assert.deepEqual(ids(spoilt.operation_logs), [3, 3, 2, 2].map(idOf));
      const { operation_logs: right, ...others } = await page(simulator, { limit: 2 });
      assert.deepEqual({ ...spoilt, operation_logs: right }, { operation_logs: right, ...others });
    }),
  );

  it(
    "[I] duplicate may send the first log again at the end",
    faulty({ do: "duplicate", which: "first" }, async (simulator) => {
      assert.deepEqual(ids((await page(simulator)).operation_logs), [3, 2, 1, 3].map(idOf));
    }),
  );

  it("[I] duplicate leaves an empty page and other answers as they are", async () => {
    await faulty({ do: "duplicate" }, async (simulator) => {
      const spoilt = await list(simulator, { vault_id: "none" });
      assert.equal(spoilt.text, (await list(simulator, { vault_id: "none" })).text);
    })();
    await faulty({ do: "duplicate" }, async (simulator) => {
      const spoilt = await call(simulator, "/v3/projects");
      assert.equal(spoilt.text, (await call(simulator, "/v3/projects")).text);
    })();
  });

  it(
    "[I] shift lets a new log appear before the newest, and it stays",
    faulty({ do: "shift" }, async (simulator) => {
      assert.equal(simulator.logs().length, 3);
      const { operation_logs, count } = await page(simulator, { limit: 2 });
      assert.equal(count, 4);
      const [fresh, next] = operation_logs;
      assert.equal(next?.id, idOf(3));
      assert.ok(fresh && !ids(data as { id: string }[]).includes(fresh.id));
      assert.ok(Date.parse(fresh.created_at) > Date.parse(next.created_at));
      assert.deepEqual(simulator.logs()[0], fresh);
      assert.equal((await page(simulator)).count, 4);
      const shown = await call(simulator, listTarget(simulator).concat(`/${fresh.id}`));
      assert.deepEqual(shown.json, { operation_log: fresh });
    }),
  );

  it(
    "[I] shift lets logs appear at the end when the oldest come first",
    faulty(
      { do: "shift", logs: 2 },
      async (simulator) => {
        const { operation_logs, count } = await page(simulator);
        assert.equal(count, 5);
        assert.deepEqual(ids(operation_logs).slice(0, 3), [1, 2, 3].map(idOf));
        assert.equal(new Set(ids(operation_logs)).size, 5);
        assert.deepEqual(simulator.logs(), operation_logs);
      },
      { order: "oldest" },
    ),
  );

  it(
    "[I] shift lets logs appear that pass the filters, newer than all others",
    faulty({ do: "shift" }, async (simulator) => {
      const { operation_logs, count } = await page(simulator, { vault_id: "vault-0" });
      assert.equal(count, 2);
      assert.equal(operation_logs[1]?.id, idOf(2));
      assert.equal(simulator.logs()[0]?.id, operation_logs[0]?.id);
    }),
  );

  it("[I] shift goes on beside a timeline", () => {
    const timelines = [{ log: freshLog(9), steps: COUNTED_STEPS }];
    const clock = testClock();
    const faults = [{ match: { operation: "list", nth: 1 }, do: "shift" }] as const;
    return running({ data: { operationLogs: data, timelines }, clock, faults }, async (simulator) => {
      const first = await page(simulator);
      assert.equal(first.count, 5);
      const second = await page(simulator);
      assert.deepEqual(ids(second.operation_logs), ids(first.operation_logs));
      const { status } = second.operation_logs.find(({ id }) => id === idOf(9)) ?? {};
      assert.equal(status, "running");
    });
  });

  it("[I] shift goes on with fresh ids", () =>
    running({ data, faults: [{ match: { operation: "list" }, do: "shift" }] }, async (simulator) => {
      await page(simulator);
      const { operation_logs } = await page(simulator);
      assert.equal(new Set(ids(operation_logs)).size, 5);
    }));

  it(
    "[I] shift has nothing to copy where there are no logs",
    faulty({ do: "shift" }, async (simulator) => assert.equal((await page(simulator)).count, 0), {
      data: [],
    }),
  );

  for (const [member, value, find] of [
    ["count", "3", (body: Record<string, unknown>) => body["count"]],
    ["operation_logs", {}, (body: Record<string, unknown>) => body["operation_logs"]],
    ["limit", null, (body: Record<string, unknown>) => body["limit"]],
    ["id", 7, (_: unknown, log: Record<string, unknown> | undefined) => log?.["id"]],
    ["created_at", [1], (_: unknown, log: Record<string, unknown> | undefined) => log?.["created_at"]],
  ] as const) {
    it(
      `[I] wrong-types makes ${member} of a list ${JSON.stringify(value)}`,
      faulty({ do: "wrong-types", member, value }, async (simulator) => {
        const reply = await list(simulator);
        assert.equal(reply.status, 200);
        const body = reply.json as Record<string, unknown>;
        const [first] = Object.values(body["operation_logs"] ?? {}) as Record<string, unknown>[];
        assert.deepEqual(find(body, first), value);
      }),
    );
  }

  it(
    "[I] wrong-types follows a path, and leaves the other logs and the truth",
    faulty({ do: "wrong-types", member: "error_info.code", value: false }, async (simulator) => {
      const { operation_logs } = await page(simulator);
      const [, ...others] = simulator.logs();
      assert.deepEqual(operation_logs[0]?.error_info, { code: false, message: "" });
      assert.deepEqual(operation_logs.slice(1), others);
      assert.equal(simulator.logs()[0]?.error_info.code, "");
    }),
  );

  it(
    "[I] wrong-types changes a log that is shown",
    faulty({ do: "wrong-types", member: "status", value: 1 }, async (simulator) => {
      const { json } = await call(simulator, `${listTarget(simulator)}/${idOf(1)}`);
      assert.equal((json as { operation_log: { status: unknown } }).operation_log.status, 1);
    }),
  );

  it(
    "[I] wrong-types changes IAM's answers",
    faulty({ do: "wrong-types", member: "projects", value: null }, async (simulator) => {
      assert.deepEqual((await call(simulator, "/v3/projects")).json, { projects: null });
    }),
  );
});
