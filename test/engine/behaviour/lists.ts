import assert from "node:assert/strict";

import type { OperationLog as WireLog } from "../../../simulator/index.ts";
import { expectedLog } from "../support/expected-log.ts";
import type { Lab } from "../support/lab.ts";

/** How many logs the simulator has: two full pages and a half. */
export const LOGS = 2500;

interface Filter {
  readonly args: object;
  readonly matches: (log: WireLog) => boolean;
}

const SINCE = "2020-01-01T00:00:00Z";

/** Filters that some logs of the estate pass and some do not; values come from the truth itself. */
function filtersOf(truth: readonly WireLog[]): Filter[] {
  const chinese = truth.find(({ extra_info: { resource } }) => resource?.name.startsWith("备份"));
  const resource = chinese?.extra_info.resource;
  const vault = truth.find(({ vault_name: name }) => /[\u4e00-\u9fff]/u.test(name ?? ""));
  const rare = truth.find(({ provider_id: id }) => id.startsWith("86a80900"));
  const recent = truth[100]?.created_at.slice(0, SINCE.length - 1) ?? "";
  assert.ok(resource && vault && rare && recent !== "");
  return [
    { args: { status: "failed" }, matches: ({ status }) => status === "failed" },
    {
      args: { operationType: "restore", status: "success" },
      matches: (log) => log.operation_type === "restore" && log.status === "success",
    },
    { args: { resourceName: resource.name }, matches: nameIs(resource.name) },
    { args: { resourceId: resource.id }, matches: ({ extra_info: e }) => e.resource?.id === resource.id },
    { args: { vaultName: vault.vault_name }, matches: (log) => log.vault_name === vault.vault_name },
    { args: { vaultId: vault.vault_id }, matches: (log) => log.vault_id === vault.vault_id },
    { args: { providerId: rare.provider_id }, matches: (log) => log.provider_id === rare.provider_id },
    {
      args: { startTime: `${recent}Z`, endTime: "2999-01-01T00:00:00+08:00" },
      matches: (log) => Date.parse(log.created_at) >= Date.parse(`${recent}Z`),
    },
  ];
}

function nameIs(name: string): (log: WireLog) => boolean {
  return ({ extra_info: { resource } }) => resource?.name === name;
}

/** Lists: every page, filters, windows, fields. */
export function describeLists(lab: () => Lab): void {
  it("[E] reads every page, each log as the service has it", async () => {
    const { simulator } = lab();
    simulator.requests.length = 0;
    const result = await lab().ask((way) => way.getOperationLogs());
    assert.deepEqual(result.operationLogs, simulator.logs().map(expectedLog));
    assert.equal(result.count, LOGS);
    assert.equal(result.complete, true);
    assert.equal(Object.hasOwn(result, "incompleteReason"), false);
    assert.equal(simulator.requests.length, 3);
  });

  it("[E] filters, by Chinese names and characters that a URL would mangle too", async () => {
    const truth = lab().simulator.logs();
    const filters = filtersOf(truth);
    const found = await lab().ask((way) =>
      Promise.all(filters.map(({ args }) => way.getOperationLogs(args))),
    );
    const expected = filters.map(({ matches }) => truth.filter(matches).map(expectedLog));
    for (const [index, { operationLogs, complete }] of found.entries()) {
      const asked = JSON.stringify(filters[index]?.args);
      assert.ok(operationLogs.length > 0 && operationLogs.length < LOGS, asked);
      assert.deepEqual(operationLogs, expected[index], asked);
      assert.equal(complete, true);
    }
  });

  it("[E] sends no time that was not given, and times in UTC, rounded outwards", async () => {
    const { simulator } = lab();
    simulator.requests.length = 0;
    const times = { startTime: "2026-01-01T08:00:00.9+08:00", endTime: "2026-01-02T00:00:00.1Z" };
    const { query } = await lab().ask(async (way) => {
      await way.getOperationLogs({ limit: 1 });
      return way.getOperationLogs(times);
    });
    const [first, second] = simulator.requests.map(({ query: sent }) => [
      sent["start_time"],
      sent["end_time"],
    ]);
    assert.deepEqual(first, [undefined, undefined]);
    assert.deepEqual(second, ["2026-01-01T00:00:00Z", "2026-01-02T00:00:01Z"]);
    assert.deepEqual([query.startTime, query.endTime], second);
  });

  it("[E] cuts windows out of the whole list, and says that it did", async () => {
    const truth = lab().simulator.logs().map(expectedLog);
    const windows = [
      { limit: 3, offset: 7 },
      { limit: 1001 },
      { offset: 2490 },
      { limit: 10, offset: 2490 },
      { offset: 0, limit: LOGS },
      { limit: 5000 },
      { offset: LOGS },
    ];
    const found = await lab().ask((way) =>
      Promise.all(windows.map((args) => way.getOperationLogs({ ...args, fields: [] }))),
    );
    const seen = found.map(({ operationLogs, complete, incompleteReason, count }) => [
      operationLogs.map(({ id }) => id),
      complete,
      incompleteReason,
      count,
    ]);
    const ids = truth.map((log) => (log as { id: string }).id);
    const cut = [false, "window", LOGS];
    const whole = [true, undefined, LOGS];
    assert.deepEqual(seen, [
      [ids.slice(7, 10), ...cut],
      [ids.slice(0, 1001), ...cut],
      [ids.slice(2490), ...cut],
      [ids.slice(2490), ...cut],
      [ids, ...whole],
      [ids, ...whole],
      [[], ...cut],
    ]);
  });

  it("[E] returns the fields that were asked for, and those that always come", async () => {
    const failed = lab()
      .simulator.logs()
      .filter(({ status }) => status === "failed")
      .map((log) => expectedLog(log) as Record<string, unknown>);
    const { operationLogs } = await lab().ask((way) =>
      way.getOperationLogs({ status: "failed", fields: ["errorInfo", "vaultName"] }),
    );
    const kept = new Set(["id", "status", "createdAt", "errorInfo", "vaultName"]);
    const expected = failed.map((log) =>
      Object.fromEntries(Object.entries(log).filter(([name]) => kept.has(name))),
    );
    assert.deepEqual(operationLogs, expected);
    assert.ok(expected.some(({ vaultName }) => vaultName !== undefined));
  });
}
