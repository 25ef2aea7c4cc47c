import assert from "node:assert/strict";

import { GateHeldError } from "../../../provider/resources/operation-gate/gate-held-error.ts";
import { caught } from "../../support/caught.ts";
import type { StageOptions } from "../../support/client.ts";
import { manualClock } from "../../support/manual-clock.ts";
import { ECS_1, ECS_2, endedLog, logId, timeline } from "../support/gate-log.ts";
import { onGate } from "../support/on-gate.ts";

const EVERY_TEN = { min: "10s", max: "10s" };
const LATER = timeline(7, [
  { after: "25s", status: "running", progress: 50 },
  { after: "45s", status: "success" },
]);

describe("passGate: nothing to judge", () => {
  it("[I] fails at once by default", () =>
    onGate({ data: { timelines: [LATER] } }, async (stage) => {
      for (const inputs of [{ filter: {} }, { filter: {}, onMissing: "fail" }] as const) {
        const error = await caught(stage.pass(inputs), GateHeldError);
        assert.match(error.message, /NOT_APPLICABLE: no operation log matches/u);
      }
      assert.deepEqual(stage.seconds(), [0, 0]);
    }));

  it("[I] onMissing wait waits for a log to come, and for its end", () =>
    onGate({ data: { timelines: [LATER] } }, async (stage) => {
      const context = stage.context();
      const outputs = await stage.pass(
        { filter: {}, onMissing: "wait", pollInterval: EVERY_TEN },
        context,
        60_000,
      );
      assert.deepEqual([outputs.passed, outputs.attempts, outputs.operationLogId], [true, 6, logId(7)]);
      assert.equal(context.lines.status[0], "there is no operation log to judge yet, 1m left");
      assert.equal(context.lines.status[3], "backup of ECS-0001 running, 50 %, 30s left");
    }));

  it("[I] onMissing wait is held in the end when nothing comes", () =>
    onGate({ data: [] }, async (stage) => {
      const inputs = { filter: {}, onMissing: "wait", pollInterval: EVERY_TEN } as const;
      const error = await caught(stage.pass(inputs, stage.context(), 30_000), GateHeldError);
      assert.match(error.message, /nothing new has come that could be judged after 4 looks in 30s/u);
      assert.deepEqual(stage.seconds(), [0, 10, 20, 30]);
    }));

  it("[I] onMissing pass opens, and the verdict does not say that it is compliant", () =>
    onGate({ data: [] }, async (stage) => {
      const outputs = await stage.pass({ filter: {}, onMissing: "pass" });
      assert.deepEqual([outputs.passed, outputs.attempts], [true, 1]);
      assert.equal(outputs.verdict.status, "NOT_APPLICABLE");
      assert.equal(outputs.verdict.compliant, false);
      assert.ok(!("operationLogId" in outputs));
      assert.ok("passedAt" in outputs);
    }));
});

describe("passGate: what is there is not what is asked for", () => {
  const april = (): StageOptions => ({
    manual: manualClock({ start: Date.parse("2026-04-20T12:00:00Z") }),
    data: [endedLog(1, "2026-03-20T04:00:00Z")],
  });

  for (const onMissing of ["fail", "pass"] as const) {
    it(`[I] a success of March does not pass in April, with onMissing ${onMissing} neither`, () =>
      onGate(april(), async (stage) => {
        const error = await caught(stage.pass({ filter: {}, onMissing }), GateHeldError);
        assert.match(error.message, /ended 31d 8h before, which is more than 24h/u);
        assert.ok(error.message.includes(logId(1)), error.message);
        assert.deepEqual(stage.seconds(), [0]);
      }));
  }

  it("[I] an old success is waited past with onMissing wait", () => {
    const data = { operationLogs: [endedLog(1, "2026-02-03T04:05:06Z")], timelines: [LATER] };
    return onGate({ data }, async (stage) => {
      const context = stage.context();
      const inputs = { filter: {}, onMissing: "wait", pollInterval: EVERY_TEN } as const;
      const { attempts, operationLogId } = await stage.pass(inputs, context, 60_000);
      assert.deepEqual([attempts, operationLogId], [6, logId(7)]);
      assert.equal(context.lines.status[0], "there is no recent operation to judge yet, 1m left");
    });
  });

  it("[I] maxAge says what is old", () =>
    onGate(april(), async (stage) => {
      const { passed } = await stage.pass({ filter: {}, maxAge: "32d" });
      assert.equal(passed, true);
    }));

  it("[I] another server's success does not pass a gate by name", () =>
    onGate({ data: [endedLog(1, "2026-03-01T11:00:00Z")] }, async (stage) => {
      const error = await caught(stage.pass({ filter: { resourceName: ECS_2.name } }), GateHeldError);
      assert.match(error.message, /no operation log matches/u);
      assert.equal(stage.simulator.requests[0]?.query["resource_name"], ECS_2.name);
      assert.equal((await stage.pass({ filter: { resourceName: ECS_1.name } })).passed, true);
    }));

  it("[I] another server's success does not pass for one that is expected", () => {
    const data = {
      operationLogs: [endedLog(1, "2026-03-01T11:00:00Z")],
      timelines: [
        timeline(
          8,
          [
            { after: "15s", status: "running" },
            { after: "25s", status: "success" },
          ],
          {},
          ECS_2,
        ),
      ],
    };
    return onGate({ data }, async (stage) => {
      const inputs = { filter: {}, expectedResourceIds: [ECS_1.id, ECS_2.id], pollInterval: EVERY_TEN };
      const error = await caught(stage.pass(inputs), GateHeldError);
      assert.match(
        error.message,
        /server-2: no operation log that was read names the resource, though it is expected; no backup/u,
      );
      const { attempts, verdict } = await stage.pass({ ...inputs, onMissing: "wait" });
      assert.equal(attempts, 4);
      assert.deepEqual(verdict.results.map(({ resourceId }) => resourceId).sort(), [ECS_1.id, ECS_2.id]);
    });
  });

  it("[I] a success of another operation does not pass", () =>
    onGate(
      { data: [endedLog(1, "2026-03-01T11:00:00Z", { operation_type: "replication" })] },
      async (stage) => {
        await caught(stage.pass({ filter: {} }), GateHeldError);
        const { passed } = await stage.pass({ filter: { operationType: "replication" } });
        assert.equal(passed, true);
      },
    ));
});
