import assert from "node:assert/strict";

import type { JudgedLog } from "../../../provider/gate/judged-log.ts";
import type { Look } from "../../../provider/resources/operation-gate/look.ts";
import { effort, statusLine } from "../../../provider/resources/operation-gate/words.ts";
import { logId } from "../support/gate-log.ts";

const log = (members: Partial<JudgedLog>): JudgedLog => ({
  id: logId(7),
  status: "running",
  type: "backup",
  resourceId: "server-1",
  resourceName: "ECS-0001",
  resourceType: "OS::Nova::Server",
  createdAt: 0,
  startedAt: undefined,
  endedAt: undefined,
  updatedAt: undefined,
  errorCode: undefined,
  progress: 37,
  backupId: undefined,
  appConsistency: undefined,
  sourceBackupId: undefined,
  destinationRegion: undefined,
  ...members,
});

const verdict = { source: { complete: true } };

const seen = (members: Partial<Look>): Look =>
  ({ step: "wait", awaited: [], missing: false, operationLogId: undefined, verdict, ...members }) as Look;

describe("statusLine", () => {
  for (const [awaited, line] of [
    [[log({})], "backup of ECS-0001 running, 37 %, 2m 10s left"],
    [[log({ progress: 0, status: "waiting" })], "backup of ECS-0001 waiting, 0 %, 2m 10s left"],
    [[log({ progress: undefined })], "backup of ECS-0001 running, 2m 10s left"],
    [[log({ resourceName: undefined })], "backup of server-1 running, 37 %, 2m 10s left"],
    [[log({ resourceName: "" })], "backup of server-1 running, 37 %, 2m 10s left"],
    [[log({ resourceName: undefined, resourceId: undefined })], "backup running, 37 %, 2m 10s left"],
    [[log({ type: undefined })], "operation of ECS-0001 running, 37 %, 2m 10s left"],
    [[log({}), log({}), log({})], "backup of ECS-0001 running, 37 % (and 2 more), 2m 10s left"],
  ] as const) {
    it(`[U] ${line}`, () => assert.equal(statusLine(seen({ awaited }), 130_999), line));
  }

  it("[U] says what is lacking where no operation is under way", () => {
    const minute = 60_000;
    assert.equal(
      statusLine(seen({ step: "open" }), minute),
      "the verdict holds and must go on holding, 1m left",
    );
    assert.equal(
      statusLine(seen({ missing: true }), minute),
      "there is no operation log to judge yet, 1m left",
    );
    assert.equal(statusLine(seen({}), minute), "there is no recent operation to judge yet, 1m left");
  });

  it("[U] has no time left after the deadline", () => {
    assert.equal(statusLine(seen({ awaited: [log({})] }), -1), "backup of ECS-0001 running, 37 %, 0s left");
  });
});

describe("effort", () => {
  it("[U] says how many looks there were, and for how long", () => {
    assert.equal(effort(1, 0), "1 look in 0s");
    assert.equal(effort(3, 130_000), "3 looks in 2m 10s");
  });
});
