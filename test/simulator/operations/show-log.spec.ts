import assert from "node:assert/strict";
import { call } from "../support/call.ts";
import { running } from "../support/running.ts";

const SEED_ID = "4827f2da-b008-4507-ab7d-42d0df5ed912";

describe("simulator: show", () => {
  it("[I] shows each log as the list has it, the documents' own example among them", () =>
    running({ logs: 40 }, async (simulator) => {
      const truth = simulator.logs();
      assert.ok(truth.some(({ id }) => id === SEED_ID));
      for (const log of truth) {
        const { status, json } = await call(simulator, `/v3/${simulator.projectId}/operation-logs/${log.id}`);
        assert.equal(status, 200);
        assert.deepEqual(json, { operation_log: log });
      }
    }));

  for (const id of ["00000000-0000-4000-8000-000000000000", "no-uuid", "%E5%A4%87", "%zz"]) {
    it(`[I] answers 404 BackupService.6500 to the unknown id ${id}`, () =>
      running({ logs: 5 }, async (simulator) => {
        const { status, json, headers } = await call(
          simulator,
          `/v3/${simulator.projectId}/operation-logs/${id}`,
        );
        assert.equal(status, 404);
        assert.deepEqual(json, {
          error_code: "BackupService.6500",
          error_msg: "Operation log does not exist.",
        });
        assert.ok(headers.get("X-Request-Id"));
      }));
  }
});
