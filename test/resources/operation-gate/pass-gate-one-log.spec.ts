import assert from "node:assert/strict";

import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import { caught } from "../../support/caught.ts";
import { ECS_2, endedLog, logId, timeline } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

const TODAY = "2026-03-01T11:00:00Z";
const EVERY_TEN = { min: "10s", max: "10s" };
const one = { operationLogId: logId(7), pollInterval: EVERY_TEN };

describe("passGate: one operation by its ID", () => {
  it("[I] opens by its success, whatever the others came to", () =>
    onGate(
      { data: [endedLog(7, TODAY), endedLog(8, "2026-03-01T11:30:00Z", { status: "failed" })] },
      async (stage) => {
        const { verdict, passed, operationLogId, attempts } = await stage.pass(one);
        assert.deepEqual([passed, operationLogId, attempts], [true, logId(7), 1]);
        assert.deepEqual([verdict.source.read, verdict.source.complete], [1, true]);
        assert.deepEqual(
          stage.simulator.requests.map(({ operation }) => operation),
          ["show"],
        );
      },
    ));

  it("[I] its failure holds it, whatever the others came to", () => {
    const failure = {
      status: "failed",
      error_info: { code: "BackupService.7101", message: "Backup is not allowed." },
    };
    return onGate({ data: [endedLog(7, TODAY, failure), endedLog(8, TODAY, {}, ECS_2)] }, async (stage) => {
      const error = await caught(stage.pass(one), GateHeldError);
      assert.ok(error.message.includes(`operation log ${logId(7)}, failed, BackupService.7101`));
    });
  });

  it("[I] waits for its end", () => {
    const steps = [
      { after: "0s", status: "running", progress: 37 },
      { after: "25s", status: "success" },
    ];
    return onGate({ data: { timelines: [timeline(7, steps)] } }, async (stage) => {
      const context = stage.context();
      const { attempts } = await stage.pass(one, context, 130_000);
      assert.equal(attempts, 4);
      assert.equal(context.lines.status[0], "backup of ECS-0001 running, 37 %, 2m 10s left");
    });
  });

  it("[I] its success of long ago does not pass", () =>
    onGate({ data: [endedLog(7, "2026-02-03T04:05:06Z")] }, async (stage) => {
      const error = await caught(stage.pass(one), GateHeldError);
      assert.match(error.message, /more than 24h/u);
      assert.equal((await stage.pass({ ...one, maxAge: "30d" })).passed, true);
    }));

  for (const type of ["restore", "replication", "copy", "sync"]) {
    it(`[I] a ${type} passes as a backup does, and its failure holds`, () =>
      onGate({ data: [endedLog(7, TODAY, { operation_type: type })] }, async (stage) => {
        const { verdict } = await stage.pass(one);
        assert.match(verdict.results[0]?.reason ?? "", new RegExp(`newest successful ${type} `, "u"));
        stage.simulator.setData([endedLog(7, TODAY, { operation_type: type, status: "timeout" })]);
        const error = await caught(stage.pass(one), GateHeldError);
        assert.match(error.message, new RegExp(`no ${type} succeeded; the newest ended as timeout`, "u"));
      }));
  }

  it("[I] one that names no resource passes by its success", () => {
    const deletion = {
      operation_type: "vault_delete",
      extra_info: { vault_delete: { fail_count: 0, total_count: 1 } },
    };
    return onGate({ data: [endedLog(7, "2026-03-01T11:00:00Z", deletion)] }, async (stage) => {
      const { passed } = await stage.pass({ operationLogId: logId(7) });
      assert.equal(passed, true);
    });
  });
});

describe("passGate: one operation that is not there", () => {
  const data = { timelines: [timeline(7, [{ after: "15s", status: "success" }])] };

  it("[I] fails at once by default", () =>
    onGate({ data }, async (stage) => {
      await caught(stage.pass(one), GateHeldError);
      assert.deepEqual(stage.seconds(), [0]);
    }));

  it("[I] onMissing wait waits for it", () =>
    onGate({ data }, async (stage) => {
      const context = stage.context();
      const { attempts, passed } = await stage.pass({ ...one, onMissing: "wait" }, context, 60_000);
      assert.deepEqual([attempts, passed], [3, true]);
      assert.equal(context.lines.status[0], "there is no operation log to judge yet, 1m left");
    }));

  it("[I] onMissing pass opens", () =>
    onGate({ data }, async (stage) => {
      const { passed, operationLogId, verdict } = await stage.pass({ ...one, onMissing: "pass" });
      assert.deepEqual([passed, operationLogId, verdict.compliant], [true, logId(7), false]);
    }));

  it("[I] another 404 is not taken for it", () =>
    onGate({ data }, async (stage) => {
      const body = { error_code: "APIGW.0101", error_msg: "The API does not exist", request_id: "r" };
      stage.simulator.setFaults([{ match: { operation: "show" }, do: "status", status: 404, body }]);
      const error = await caught(stage.pass({ ...one, onMissing: "pass" }), GateHeldError);
      assert.match(error.message, /404 APIGW\.0101/u);
    }));
});
