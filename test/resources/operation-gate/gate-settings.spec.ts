import assert from "node:assert/strict";

import { gateSettings } from "../../../provider/resources/operation-gate/gate-settings.ts";
import type { OperationGateArgs } from "../../../provider/schema/generated/types.ts";
import { InputInvalidError } from "../../../provider/support/failures.ts";
import { thrown } from "../../support/caught.ts";
import { logId } from "../support/gate-log.ts";

describe("gateSettings", () => {
  it("[U] has a default for everything but what is looked at", () => {
    assert.deepEqual(gateSettings({ filter: {} }), {
      rules: undefined,
      maxAge: "24h",
      filter: {},
      operationLogId: undefined,
      extent: {},
      place: {},
      delays: { minMs: 5000, maxMs: 60_000 },
      stableForMs: 0,
      mode: "enforce",
      recheck: "always",
      onMissing: "fail",
      waitForRunning: true,
    });
  });

  it("[U] takes what the program gives", () => {
    const inputs: OperationGateArgs = {
      filter: { resourceName: "ECS-0001" },
      rules: [{ type: "lastSuccessWithin", maxAge: "12h" }],
      window: "7d",
      expectedResourceIds: ["server-1"],
      scope: "expected",
      onMissing: "wait",
      waitForRunning: false,
      mode: "warn",
      pollInterval: { min: "1s", max: "2m" },
      stableFor: "90s",
      recheck: "onChange",
      region: "eu-west-101",
      projectId: "p",
    };
    assert.deepEqual(gateSettings(inputs), {
      rules: inputs.rules,
      maxAge: "24h",
      filter: inputs.filter,
      operationLogId: undefined,
      extent: { window: "7d", expectedResourceIds: ["server-1"], scope: "expected" },
      place: { region: "eu-west-101", projectId: "p" },
      delays: { minMs: 1000, maxMs: 120_000 },
      stableForMs: 90_000,
      mode: "warn",
      recheck: "onChange",
      onMissing: "wait",
      waitForRunning: false,
    });
  });

  it("[U] one operation has no filter", () => {
    const { operationLogId, filter } = gateSettings({ operationLogId: logId(7) });
    assert.deepEqual([operationLogId, filter], [logId(7), {}]);
  });

  it("[U] throws every contradiction at once", () => {
    const error = thrown(
      () => gateSettings({ window: "7d", pollInterval: { max: "1ms" } }),
      InputInvalidError,
    );
    assert.equal(error.code, "CBR_INPUT_INVALID");
    assert.deepEqual(
      error.failures.map(({ property }) => property),
      ["filter", "pollInterval.max"],
    );
  });
});
