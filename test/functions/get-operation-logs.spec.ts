import assert from "node:assert/strict";

import type { CallContext, CbrClient, ListRequest } from "../../provider/api/cbr-client.ts";
import { resolveSettings } from "../../provider/api/settings/resolve-settings.ts";
import { getOperationLogs } from "../../provider/functions/get-operation-logs.ts";
import type { OperationLog } from "../../provider/schema/generated/types.ts";
import { InputInvalidError } from "../../provider/support/failures.ts";
import { silentProgress } from "../../provider/support/progress.ts";
import { caught } from "../support/caught.ts";
import { manualClock } from "../support/manual-clock.ts";

const LOG = {
  id: "4827f2da-b008-4507-ab7d-42d0df5ed912",
  status: "success",
  createdAt: "2026-11-22T18:00:00Z",
  endedAt: "2026-11-22T18:05:00Z",
  vaultName: "v",
};

/** A client that answers one log and remembers what it was asked. */
function clientOf(asked: ListRequest[]): CbrClient {
  return {
    listOperationLogs: <Kept>(
      request: ListRequest,
      _context: CallContext,
      keep: (log: OperationLog) => Kept = (log) => log as Kept,
    ) => {
      asked.push(request);
      return Promise.resolve({
        operationLogs: [keep(LOG)],
        count: 1,
        complete: true,
        projectId: "p1",
        region: "eu-de",
      });
    },
    scanOperationLogs: () => Promise.reject(new Error("a list is not scanned")),
    nextSharedRead: () => Promise.reject(new Error("a list waits for no other")),
    showOperationLog: () => Promise.resolve(LOG),
    close: () => undefined,
  };
}

function context(asked: ListRequest[], enterpriseProjectId?: string) {
  const settings = resolveSettings(
    enterpriseProjectId === undefined ? {} : { enterpriseProjectId },
    () => undefined,
  );
  return {
    client: clientOf(asked),
    settings,
    clock: manualClock(),
    progress: silentProgress,
    signal: new AbortController().signal,
  };
}

describe("functions: getOperationLogs", () => {
  it("[U] sends no filter that was not given, no time above all", async () => {
    const asked: ListRequest[] = [];
    const result = await getOperationLogs({}, context(asked));
    assert.deepEqual(asked, [{ filter: {} }]);
    assert.deepEqual(result, {
      operationLogs: [LOG],
      count: 1,
      complete: true,
      query: { projectId: "p1", region: "eu-de" },
    });
  });

  it("[U] sends times in UTC and answers them as they were sent", async () => {
    const asked: ListRequest[] = [];
    const { query } = await getOperationLogs(
      { startTime: "2026-11-23T02:00:00.7+08:00", endTime: "2026-11-22T19:00:00.1Z", limit: 5, offset: 2 },
      context(asked),
    );
    const times = { startTime: "2026-11-22T18:00:00Z", endTime: "2026-11-22T19:00:01Z" };
    assert.deepEqual(asked, [{ filter: times, limit: 5, offset: 2 }]);
    assert.deepEqual(query, { ...times, limit: 5, offset: 2, projectId: "p1", region: "eu-de" });
  });

  it("[U] fills in the provider's enterprise project, which an argument overrides", async () => {
    const asked: ListRequest[] = [];
    await getOperationLogs({}, context(asked, "0"));
    await getOperationLogs({ enterpriseProjectId: "all_granted_eps" }, context(asked, "0"));
    assert.deepEqual(
      asked.map(({ filter }) => filter.enterpriseProjectId),
      ["0", "all_granted_eps"],
    );
  });

  it("[U] trims each log to the fields, the required ones always there", async () => {
    const { id, status, createdAt, vaultName } = LOG;
    const trimmed = await getOperationLogs({ fields: ["id", "vaultName", "errorInfo"] }, context([]));
    assert.deepEqual(trimmed.operationLogs, [{ id, status, createdAt, vaultName }]);
    const bare = await getOperationLogs({ fields: [] }, context([]));
    assert.deepEqual(bare.operationLogs, [{ id, status, createdAt }]);
  });

  it("[U] refuses a start after the end and a time that does not exist, both at once", async () => {
    await assert.rejects(
      getOperationLogs({ startTime: "2026-11-22T18:00:00Z", endTime: "2026-11-22T17:00:00Z" }, context([])),
      (error) => error instanceof InputInvalidError && error.failures[0]?.property === "startTime",
    );
    await assert.rejects(
      getOperationLogs({ startTime: "2026-02-30T00:00:00Z", endTime: "2026-11-31T00:00:00Z" }, context([])),
      (error) => error instanceof InputInvalidError && error.failures.length === 2,
    );
  });

  it("[U] gives its timeout to the client; neither the service nor the answer's query has it", async () => {
    const asked: ListRequest[] = [];
    const { query } = await getOperationLogs({ status: "failed", timeout: "1h" }, context(asked));
    assert.deepEqual(asked, [{ filter: { status: "failed" }, timeoutMs: 3_600_000 }]);
    assert.deepEqual(query, { status: "failed", projectId: "p1", region: "eu-de" });
  });

  it("[U] refuses a timeout past an hour, beside what else is wrong", async () => {
    const args = { startTime: "2026-02-30T00:00:00Z", timeout: "61m" };
    const error = await caught(getOperationLogs(args, context([])), InputInvalidError);
    assert.deepEqual(error.failures[0], { property: "timeout", reason: '"61m" is not from 1ms to 1h' });
    assert.equal(error.failures[1]?.property, "startTime");
  });
});
