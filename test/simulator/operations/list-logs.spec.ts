import assert from "node:assert/strict";
import type { OperationLog, Simulator } from "../../../simulator/index.ts";
import { startSimulator } from "../../../simulator/index.ts";
import { idOf, sampleLog } from "../support/sample-log.ts";
import { call, list, listTarget, page } from "../support/call.ts";
import { NOON } from "../support/test-clock.ts";

const AWKWARD_NAME = "备份 a+b/c=d&e~f*g'(h)!";

function ids(logs: readonly { id: string }[]): string[] {
  return logs.map(({ id }) => id);
}

function first<T>(items: readonly T[], holds: (item: T) => unknown): T {
  const found = items.find((item) => holds(item));
  assert.ok(found);
  return found;
}

describe("simulator: list", () => {
  let simulator: Simulator;
  let truth: OperationLog[];

  before(async () => {
    simulator = await startSimulator({ logs: 400, now: NOON });
    truth = simulator.logs();
  });
  after(() => simulator.close());

  it("[I] serves everything, newest first, without limit and offset in the answer", async () => {
    const { text, status, headers } = await list(simulator);
    assert.equal(status, 200);
    assert.equal(headers.get("Content-Type"), "application/json");
    assert.match(headers.get("X-Request-Id") ?? "", /^[0-9a-f]{32}$/);
    assert.deepEqual(JSON.parse(text), { operation_logs: truth, count: 400 });
  });

  const filters: [string, (log: OperationLog) => string | null | undefined][] = [
    ["status", (log) => log.status],
    ["operation_type", (log) => log.operation_type],
    ["provider_id", (log) => log.provider_id],
    ["resource_id", (log) => log.extra_info.resource?.id],
    ["resource_name", (log) => log.extra_info.resource?.name],
    ["vault_id", (log) => log.vault_id],
    ["vault_name", (log) => log.vault_name],
    ["destination_region", (log) => log.extra_info.replication?.destination_region],
    ["destination_project_id", (log) => log.extra_info.replication?.destination_project_id],
  ];
  for (const [name, read] of filters) {
    it(`[I] filters by ${name}, for every value of the estate`, async () => {
      const values = new Set(truth.map(read).filter((value) => typeof value === "string"));
      assert.ok(values.size > 1);
      for (const value of values) {
        const { operation_logs, count } = await page(simulator, { [name]: value });
        const expected = truth.filter((log) => read(log) === value);
        assert.deepEqual(ids(operation_logs), ids(expected));
        assert.equal(count, expected.length);
      }
      const strange = name.endsWith("id") ? "00000000-0000-0000-0000-000000000000" : "nothing";
      if (name === "status" || name === "operation_type") return;
      assert.deepEqual(await page(simulator, { [name]: strange }), { operation_logs: [], count: 0 });
    });
  }

  it("[I] compares names as a whole, whatever characters they hold", async () => {
    const { operation_logs } = await page(simulator, { resource_name: AWKWARD_NAME });
    assert.deepEqual(
      operation_logs,
      truth.filter((log) => log.extra_info.resource?.name === AWKWARD_NAME),
    );
    assert.ok(operation_logs.length > 0);
    assert.equal((await page(simulator, { resource_name: AWKWARD_NAME.slice(0, 3) })).count, 0);
  });

  it("[I] applies all filters together", async () => {
    const one = first(truth, (log) => log.status === "failed" && log.vault_id);
    const query = { status: "failed", operation_type: one.operation_type, vault_id: one.vault_id ?? "" };
    const expected = truth.filter(
      (log) =>
        log.status === "failed" && log.operation_type === one.operation_type && log.vault_id === one.vault_id,
    );
    assert.deepEqual((await page(simulator, query)).operation_logs, expected);
  });

  it("[I] filters by the time of creation, both bounds included", async () => {
    simulator.setData([
      sampleLog({ id: idOf(1), created_at: "2026-01-01T00:00:00Z" }),
      sampleLog({ id: idOf(2), created_at: "2026-01-01T00:00:01.000000" }),
      sampleLog({ id: idOf(3), created_at: "2026-01-01T02:00:02.000+02:00" }),
      sampleLog({ id: idOf(4), created_at: "2026-01-01T00:00:02.001Z" }),
      sampleLog({ id: idOf(5), created_at: null }),
    ]);
    const between = { start_time: "2026-01-01T00:00:01Z", end_time: "2026-01-01T00:00:02Z" };
    assert.deepEqual(ids((await page(simulator, between)).operation_logs), [idOf(3), idOf(2)]);
    const from = await page(simulator, { start_time: between.start_time });
    assert.deepEqual(ids(from.operation_logs), [idOf(4), idOf(3), idOf(2)]);
    const until = await page(simulator, { end_time: between.end_time });
    assert.deepEqual(ids(until.operation_logs), [idOf(3), idOf(2), idOf(1)]);
    simulator.setData(truth);
  });

  it("[I] filters by the enterprise project, which no log carries", async () => {
    const enterprise = "11111111-2222-4333-8444-555555555555";
    simulator.setData([sampleLog({ id: idOf(1) }), sampleLog({ id: idOf(2) })], { [idOf(2)]: enterprise });
    const own = await page(simulator, { enterprise_project_id: enterprise });
    assert.deepEqual(own.operation_logs, [sampleLog({ id: idOf(2) })]);
    assert.deepEqual(ids((await page(simulator, { enterprise_project_id: "0" })).operation_logs), [idOf(1)]);
    assert.equal((await page(simulator, { enterprise_project_id: "all_granted_eps" })).count, 2);
    assert.equal((await page(simulator)).count, 2);
    simulator.setData(truth);
  });

  it("[I] cuts pages, counts everything, and says back what was asked", async () => {
    const seen: string[] = [];
    for (let offset = 0; offset < 450; offset += 90) {
      const answer = await page(simulator, { limit: 90, offset });
      assert.deepEqual([answer.count, answer.limit, answer.offset], [400, 90, offset]);
      seen.push(...ids(answer.operation_logs));
    }
    assert.deepEqual(seen, ids(truth));
    const last = await page(simulator, { limit: 90, offset: 400 });
    assert.deepEqual(last, { operation_logs: [], count: 400, limit: 90, offset: 400 });
  });

  it("[I] takes limit and offset each alone", async () => {
    const limited = await page(simulator, { limit: 2 });
    assert.deepEqual(limited, { operation_logs: truth.slice(0, 2), count: 400, limit: 2 });
    const moved = await page(simulator, { offset: 398 });
    assert.deepEqual(moved, { operation_logs: truth.slice(398), count: 400, offset: 398 });
  });

  it("[I] serves at most 1000 logs when no limit is given", async () => {
    simulator.setData(Array.from({ length: 1001 }, (_, number) => sampleLog({ id: idOf(number) })));
    const answer = await page(simulator);
    assert.equal(answer.operation_logs.length, 1000);
    assert.equal(answer.count, 1001);
    simulator.setData(truth);
  });

  for (const [name, value] of [
    ["limit", "0"],
    ["limit", "1001"],
    ["limit", "-1"],
    ["limit", "ten"],
    ["limit", ""],
    ["limit", "1.5"],
    ["offset", "-1"],
    ["offset", "x"],
    ["status", "succeeded"],
    ["status", ""],
    ["operation_type", "Backup"],
    ["start_time", "2026-01-01"],
    ["start_time", "2026-01-01T00:00:00.000Z"],
    ["start_time", "2026-01-01T00:00:00+00:00"],
    ["end_time", "2026-02-30T00:00:00Z"],
    ["end_time", "2026-01-01T24:00:00Z"],
    ["destination_region", "cn north"],
    ["limits", "1"],
  ] as const) {
    it(`[I] refuses ${name}=${JSON.stringify(value)} with BackupService.9900`, async () => {
      const { status, json } = await list(simulator, { [name]: value });
      assert.equal(status, 400);
      const { error_code, error_msg } = json as { error_code: string; error_msg: string };
      assert.equal(error_code, "BackupService.9900");
      assert.match(error_msg, new RegExp(`^Parameter verification failed. ${name} `));
    });
  }

  it("[I] refuses a start later than the end, and a parameter given twice", async () => {
    const times = { start_time: "2026-01-02T00:00:00Z", end_time: "2026-01-01T00:00:00Z" };
    const reversed = await list(simulator, times);
    assert.equal(reversed.status, 400);
    assert.match(reversed.text, /BackupService\.9900.*start_time is later than end_time/);
    assert.equal((await list(simulator, { ...times, end_time: times.start_time })).status, 200);
    const twice = await call(simulator, `${listTarget(simulator)}?limit=1&limit=2`);
    assert.equal(twice.status, 400);
    assert.match(twice.text, /BackupService\.9900.*limit is given more than once/);
  });

  it("[I] refuses a provider that is no UUID with BackupService.6301", async () => {
    const { status, json } = await list(simulator, { provider_id: "cloud-server" });
    assert.equal(status, 400);
    assert.deepEqual(json, { error_code: "BackupService.6301", error_msg: "Invalid backup provider ID." });
  });

  it("[I] lists whatever JSON it is given", async () => {
    const odd = [
      { id: 7 },
      null,
      "text",
      { id: idOf(1), created_at: "yesterday", extra_info: [] },
      sampleLog({}),
    ];
    simulator.setData(odd);
    const { operation_logs, count } = await page(simulator);
    assert.equal(count, odd.length);
    assert.deepEqual(
      new Set(operation_logs.map((log) => JSON.stringify(log))),
      new Set(odd.map((log) => JSON.stringify(log))),
    );
    assert.equal((await page(simulator, { status: "success" })).count, 1);
    simulator.setData(truth);
  });

  it("[I] records what was asked", async () => {
    simulator.requests.length = 0;
    await page(simulator, { resource_name: AWKWARD_NAME, limit: 5 });
    const [request] = simulator.requests;
    assert.ok(request);
    assert.equal(request.method, "GET");
    assert.equal(request.path, `/v3/${simulator.projectId}/operation-logs`);
    assert.deepEqual(request.query, { resource_name: AWKWARD_NAME, limit: "5" });
    assert.equal(request.headers["x-auth-token"], simulator.token);
    assert.equal(request.operation, "list");
    assert.equal(request.status, 200);
  });
});
