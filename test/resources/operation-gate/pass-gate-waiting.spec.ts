import assert from "node:assert/strict";

import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import type { TimedStep } from "../../../simulator/index.ts";
import { caught } from "../../support/caught.ts";
import { NOON } from "../../support/manual-clock.ts";
import { ECS_1, ECS_2, endedLog, logId, timeline } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

const EVERY_TEN = { min: "10s", max: "10s" };
const BEGINNING: readonly TimedStep[] = [
  { after: "0s", status: "waiting", progress: 0 },
  { after: "15s", status: "running", progress: 10 },
];

const ending = (status: string, code = ""): TimedStep => ({
  after: "35s",
  status,
  error_info: { code, message: code === "" ? "" : "said by the service" },
});

describe("passGate: waiting for the end of an operation", () => {
  it("[I] waiting → running 10 % → success opens it", () =>
    onGate({ data: { timelines: [timeline(7, [...BEGINNING, ending("success")])] } }, async (stage) => {
      const context = stage.context();
      const outputs = await stage.pass({ filter: {}, pollInterval: EVERY_TEN }, context);
      assert.deepEqual(stage.seconds(), [0, 10, 20, 30, 40]);
      const { verdict, ...others } = outputs;
      assert.deepEqual(others, {
        passed: true,
        passedAt: new Date(NOON + 40_000).toISOString(),
        operationLogId: logId(7),
        attempts: 5,
      });
      assert.equal(verdict.status, "COMPLIANT");
      assert.equal(verdict.compliant, true);
      assert.equal(verdict.evaluatedAt, outputs.passedAt);
      assert.deepEqual(
        verdict.results.map(({ resourceId, resourceName, status }) => [resourceId, resourceName, status]),
        [[ECS_1.id, ECS_1.name, "COMPLIANT"]],
      );
      assert.deepEqual(context.lines.warning, []);
    }));

  it("[I] says what it waits for after every look that does not end the wait", () =>
    onGate({ data: { timelines: [timeline(7, [...BEGINNING, ending("success")])] } }, async (stage) => {
      const context = stage.context();
      await stage.pass({ filter: {}, pollInterval: EVERY_TEN }, context, 130_000);
      assert.deepEqual(context.lines.status, [
        "backup of ECS-0001 waiting, 0 %, 2m 10s left",
        "backup of ECS-0001 waiting, 0 %, 2m left",
        "backup of ECS-0001 running, 10 %, 1m 50s left",
        "backup of ECS-0001 running, 10 %, 1m 40s left",
        "open after 5 looks",
      ]);
      assert.deepEqual(context.lines.info, []);
    }));

  for (const [status, code] of [
    ["failed", "BackupService.7101"],
    ["timeout", "BackupService.6308"],
    ["skipped", "BackupService.6307"],
  ] as const) {
    it(`[I] ${status} ends it at once, with the log's ID and its code`, () =>
      onGate({ data: { timelines: [timeline(7, [...BEGINNING, ending(status, code)])] } }, async (stage) => {
        const error = await caught(stage.pass({ filter: {}, pollInterval: EVERY_TEN }), GateHeldError);
        assert.equal(error.code, "CBR_GATE_HELD");
        assert.match(error.message, new RegExp(`^The gate does not open: NON_COMPLIANT: ECS-0001`, "u"));
        assert.ok(error.message.includes(`operation log ${logId(7)}, ${status}, ${code}`), error.message);
        assert.match(error.message, /the next update tries again\.$/u);
        assert.deepEqual(stage.seconds(), [0, 10, 20, 30, 40]);
        assert.equal(stage.clock.sleeping(), 0);
      }));
  }

  it("[I] a failure after a success of today holds it as well", () => {
    const operationLogs = [endedLog(1, "2026-03-01T06:00:00Z")];
    const timelines = [timeline(7, [...BEGINNING, ending("failed", "BackupService.7101")])];
    return onGate({ data: { operationLogs, timelines } }, async (stage) => {
      const error = await caught(stage.pass({ filter: {}, pollInterval: EVERY_TEN }), GateHeldError);
      assert.match(error.message, /the newest backup ended as failed/u);
      assert.equal(stage.seconds().at(-1), 40);
    });
  });

  it("[I] a failure of one server ends the wait for another", () => {
    const timelines = [
      timeline(7, [{ after: "0s", status: "running" }]),
      timeline(8, [{ after: "5s", status: "failed" }], {}, ECS_2),
    ];
    return onGate({ data: { timelines } }, async (stage) => {
      const error = await caught(stage.pass({ filter: {}, pollInterval: EVERY_TEN }), GateHeldError);
      assert.match(error.message, /ECS-0002/u);
      assert.deepEqual(stage.seconds(), [0, 10]);
    });
  });

  it("[I] waits for every server, and names one of them", () => {
    const timelines = [
      timeline(7, [{ after: "0s", status: "running" }, ending("success")]),
      timeline(
        8,
        [
          { after: "0s", status: "running" },
          { after: "55s", status: "success" },
        ],
        {},
        ECS_2,
      ),
    ];
    return onGate({ data: { timelines } }, async (stage) => {
      const context = stage.context();
      const { attempts, operationLogId } = await stage.pass(
        { filter: {}, pollInterval: EVERY_TEN },
        context,
        60_000,
      );
      assert.equal(attempts, 7);
      assert.equal(operationLogId, logId(8));
      assert.match(context.lines.status[0] ?? "", /^backup of ECS-000[12] running \(and 1 more\), 1m left$/u);
      assert.equal(context.lines.status[4], "backup of ECS-0002 running, 20s left");
    });
  });

  it("[I] waits for an operation although an earlier one succeeded today", () => {
    const operationLogs = [endedLog(1, "2026-03-01T06:00:00Z")];
    const timelines = [timeline(7, [...BEGINNING, ending("success")])];
    return onGate({ data: { operationLogs, timelines } }, async (stage) => {
      const { attempts, operationLogId } = await stage.pass({ filter: {}, pollInterval: EVERY_TEN });
      assert.deepEqual([attempts, operationLogId], [5, logId(7)]);
    });
  });

  it("[I] waitForRunning false opens by the earlier success, and is held without one", () => {
    const operationLogs = [endedLog(1, "2026-03-01T06:00:00Z")];
    const timelines = [timeline(7, [...BEGINNING, ending("success")])];
    const inputs = { filter: {}, waitForRunning: false };
    return onGate({ data: { operationLogs, timelines } }, async (stage) => {
      const { attempts, operationLogId } = await stage.pass(inputs);
      assert.deepEqual([attempts, operationLogId], [1, logId(1)]);
      stage.simulator.setData({ timelines });
      const error = await caught(stage.pass(inputs), GateHeldError);
      assert.match(error.message, /no backup succeeded/u);
      assert.deepEqual(stage.seconds(), [0, 0]);
    });
  });
});

describe("passGate: statuses that no document names", () => {
  it("[I] keep it going, with one warning each", () => {
    const steps = [
      { after: "0s", status: "archiving" },
      { after: "25s", status: "sealing" },
      { after: "45s", status: "success" },
    ];
    return onGate({ data: { timelines: [timeline(7, steps)] } }, async (stage) => {
      const context = stage.context();
      const { passed, attempts } = await stage.pass({ filter: {}, pollInterval: EVERY_TEN }, context);
      assert.deepEqual([passed, attempts], [true, 6]);
      const { warning } = context.lines;
      assert.equal(warning.length, 2);
      assert.ok(warning[0]?.includes(`Operation log ${logId(7)} has the status "archiving"`), warning[0]);
      assert.match(warning[1] ?? "", /"sealing".*the gate goes on waiting\.$/u);
      assert.match(context.lines.status[0] ?? "", /^backup of ECS-0001 archiving, 30m left$/u);
    });
  });
});
