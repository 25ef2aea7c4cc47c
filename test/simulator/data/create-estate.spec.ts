import assert from "node:assert/strict";
import {
  createEstate,
  type EstateLog,
  type EstateOptions,
} from "../../../simulator/data/estate/create-estate.ts";
import { SHOWCASE_SIZE } from "../../../simulator/data/estate/outcome.ts";
import { readWireTime } from "../../../simulator/data/wire-time.ts";
import { OPERATION_STATUSES, OPERATION_TYPES } from "../../../simulator/wire.ts";
import { NOON } from "../support/test-clock.ts";

function invent(options: EstateOptions): EstateLog[] {
  return [...createEstate(options)];
}

const options = {
  logs: 300,
  seed: "1",
  now: NOON,
  projectId: "04f1829c788037ac2fb8c01eb2b04b95",
  region: "cn-north-4",
};
const estate = invent(options);
const logs = estate.map(({ log }) => log);
const invented = logs.slice(0, -1);

function distinct<T>(values: readonly T[]): Set<T> {
  return new Set(values);
}

describe("simulator: the invented estate", () => {
  it("[U] is the same for the same seed, and another for another", () => {
    assert.deepEqual(invent(options), estate);
    const ids = distinct(invent({ ...options, seed: "2" }).map(({ log }) => log.id));
    assert.equal(invented.filter(({ id }) => ids.has(id)).length, 0);
  });

  it("[U] keeps its ids and states while time goes on", () => {
    const later = invent({ ...options, now: NOON + 3_600_000 }).map(({ log }) => log);
    assert.deepEqual(
      later.map(({ id, status }) => [id, status]),
      logs.map(({ id, status }) => [id, status]),
    );
  });

  for (const size of [0, 1, 2, 16, 300, 5000]) {
    it(`[U] has ${size} logs when asked for so many, each with its own id`, () => {
      const ids = invent({ ...options, logs: size }).map(({ log }) => log.id);
      assert.equal(distinct(ids).size, size);
      assert.equal(ids.length, size);
      if (size > 0) assert.equal(ids.at(-1), "4827f2da-b008-4507-ab7d-42d0df5ed912");
    });
  }

  it("[U] shows every type and status among its newest", () => {
    const newest = logs.slice(0, SHOWCASE_SIZE);
    assert.deepEqual(distinct(newest.map((log) => log.status)), distinct([...OPERATION_STATUSES]));
    assert.deepEqual(distinct(newest.map((log) => log.operation_type)), distinct([...OPERATION_TYPES]));
  });

  it("[U] orders the times of each log and none is later than now", () => {
    for (const log of invented) {
      const [created, started, updated] = [log.created_at, log.started_at, log.updated_at].map(readWireTime);
      const ended = readWireTime(log.ended_at);
      assert.ok(created !== undefined && started !== undefined && updated !== undefined, log.id);
      assert.ok(created <= started && started <= (ended ?? updated) && (ended ?? 0) <= updated, log.id);
      assert.ok(updated <= NOON, log.id);
    }
  });

  it("[U] gives an end to all but the recent ones that wait or run", () => {
    for (const log of invented) {
      const underWay = log.status === "running" || log.status === "waiting";
      assert.equal(typeof log.ended_at !== "string", underWay);
      if (underWay) assert.ok((readWireTime(log.created_at) ?? 0) > NOON - 3_600_000);
    }
  });

  it("[U] has error texts where something failed or was skipped, and progress that fits", () => {
    for (const { status, error_info, extra_info } of logs) {
      const { progress = -1 } = extra_info.common ?? {};
      const explained = status === "failed" || status === "skipped";
      assert.equal(/^BackupService\.\d{4}$/.test(error_info.code) && error_info.message !== "", explained);
      assert.equal(progress === 100, status === "success");
      assert.ok(progress >= 0);
      if (status === "waiting" || status === "skipped") assert.equal(progress, 0);
    }
  });

  it("[U] holds what a client must cope with: Chinese, nulls, gaps, three spellings of a time", () => {
    const names = logs.map((log) => log.extra_info.resource?.name ?? "");
    assert.ok(names.includes("备份 a+b/c=d&e~f*g'(h)!"));
    assert.ok(logs.some((log) => log.vault_id === null) && logs.some((log) => !("vault_id" in log)));
    assert.ok(logs.some((log) => log.policy_id === null) && logs.some((log) => !("policy_id" in log)));
    assert.ok(logs.some((log) => log.extra_info.resource === null));
    assert.ok(logs.some((log) => log.extra_info.resource?.extra_info?.exclude_volumes?.length));
    const kinds = logs.map((log) => typeof log.extra_info.backup?.incremental);
    assert.ok(kinds.includes("boolean") && kinds.includes("string"));
    for (const ending of [/\.\d{6}$/, /\.\d{3}\+00:00$/, /\.\d{3}Z$/]) {
      assert.ok(logs.some((log) => ending.test(log.created_at)));
    }
  });

  it("[U] spreads over resources, vaults, policies and enterprise projects", () => {
    assert.ok(distinct(logs.map((log) => log.extra_info.resource?.id)).size >= 20);
    assert.ok(distinct(logs.map((log) => log.vault_id)).size >= 4);
    assert.ok(distinct(logs.map((log) => log.policy_id)).size >= 3);
    assert.ok(distinct(logs.map((log) => log.provider_id)).size === 5);
    assert.ok(distinct(estate.map(({ enterpriseProjectId }) => enterpriseProjectId)).size === 3);
  });
});
