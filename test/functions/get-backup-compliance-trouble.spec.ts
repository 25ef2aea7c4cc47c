import assert from "node:assert/strict";

import {
  ApiError,
  AuthenticationError,
  NotFoundError,
  PermissionError,
  ServerError,
} from "../../provider/api/errors/api-error.ts";
import type { ComplianceRule } from "../../provider/schema/generated/types.ts";
import { InputInvalidError } from "../../provider/support/failures.ts";
import type { Fault, Timeline } from "../../simulator/index.ts";
import { judging, wireBackup } from "../gate/support/judging.ts";
import { caught } from "../support/caught.ts";
import { onStage } from "../support/client.ts";

const RULES: ComplianceRule[] = [{ type: "successRate", minPercent: 50 }];

/** As many logs as make three pages, of one resource, every quarter of an hour back from noon. */
const STILL = Array.from({ length: 2500 }, (_, index) => wireBackup(index, "a", index / 4));

/** New logs, one after each of so many requests. */
function arriving(requests: number): Timeline[] {
  return Array.from({ length: requests }, (_, request) => ({
    log: wireBackup(10_000 + request, "a", 0),
    steps: [{ afterRequests: request + 1, status: "success" }],
  }));
}

describe("functions: getBackupCompliance of a list that moves", () => {
  for (const countIs of ["total", "page"] as const) {
    it(`[I] and never settles is not known, count is of the ${countIs}`, () =>
      onStage({ data: { operationLogs: STILL, timelines: arriving(40) }, countIs }, async (stage) => {
        const verdict = await judging(stage)({ rules: RULES });
        assert.equal(verdict.status, "INSUFFICIENT_DATA");
        assert.equal(verdict.compliant, false);
        assert.equal(verdict.source.complete, false);
        assert.equal(verdict.source.incompleteReason, "changed");
        assert.equal(stage.simulator.requests.length, 9);
        assert.match(
          verdict.summary,
          /^INSUFFICIENT_DATA: .*the list of operation logs is not complete \(changed\)/u,
        );
      }));

    it(`[I] and settles is known, each log once, count is of the ${countIs}`, () =>
      onStage({ data: { operationLogs: STILL, timelines: arriving(2) }, countIs }, async (stage) => {
        const verdict = await judging(stage)({ rules: RULES });
        assert.equal(verdict.status, "COMPLIANT");
        assert.equal(verdict.source.complete, true);
        assert.equal(verdict.source.read, 2502);
        assert.equal(stage.simulator.requests.length, 6);
      }));
  }
});

describe("functions: getBackupCompliance of a service that refuses", () => {
  for (const [status, kind, code] of [
    [400, ApiError, "CBR_API"],
    [401, AuthenticationError, "CBR_AUTHENTICATION"],
    [403, PermissionError, "CBR_PERMISSION"],
    [404, NotFoundError, "CBR_NOT_FOUND"],
    [500, ServerError, "CBR_SERVER"],
  ] as const) {
    it(`[I] ${status} is the client's error, and no verdict`, () =>
      onStage(
        { logs: 5, faults: [{ match: { operation: "list" }, do: "status", status }] },
        async (stage) => {
          const error = await caught(judging(stage)({ rules: RULES }), kind);
          assert.equal(error.code, code);
          assert.equal(error.status, status);
        },
      ));
  }

  it("[I] a page that fails for good is no shorter list", () => {
    const fault: Fault = { match: { operation: "list", nth: [2, 99] }, do: "status", status: 500 };
    return onStage({ data: STILL, faults: [fault] }, async (stage) => {
      await caught(judging(stage)({ rules: RULES }), ServerError);
      assert.ok(stage.simulator.requests.length > 2);
    });
  });
});

describe("functions: getBackupCompliance at a place", () => {
  it("[I] asks the project of the arguments", () =>
    onStage({ logs: 5 }, async (stage) => {
      const projectId = "0123456789abcdef0123456789abcdef";
      await caught(judging(stage)({ rules: RULES, projectId }), PermissionError);
      assert.deepEqual(
        stage.simulator.requests.map(({ path }) => path),
        [`/v3/${projectId}/operation-logs`],
      );
    }));

  it("[I] tells where it asked", () =>
    onStage({ logs: 5 }, async (stage) => {
      const { projectId } = stage.simulator;
      const { source } = await judging(stage, { region: "eu-de" })({ rules: RULES, region: "eu-de" });
      assert.deepEqual([source.region, source.projectId], ["eu-de", projectId]);
      const fixed = await judging(stage)({ rules: RULES });
      assert.deepEqual(["region" in fixed.source, fixed.source.projectId], [false, projectId]);
    }));

  it("[I] a region beside a fixed endpoint is refused, and nobody is asked", () =>
    onStage({ logs: 5 }, async (stage) => {
      const judged = judging(stage)({ rules: RULES, region: "eu-de" });
      const { failures } = await caught(judged, InputInvalidError);
      assert.deepEqual(
        failures.map(({ property }) => property),
        ["region"],
      );
      assert.equal(stage.simulator.requests.length, 0);
    }));
});
