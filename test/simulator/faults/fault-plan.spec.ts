import assert from "node:assert/strict";
import type { Fault } from "../../../simulator/faults/fault.ts";
import { FaultPlan } from "../../../simulator/faults/fault-plan.ts";
import type { OperationName } from "../../../simulator/router/route.ts";

/** The statuses that a plan gives to a row of requests; 0 for none. */
function statuses(faults: readonly Fault[], requests: readonly (OperationName | undefined)[]): number[] {
  const plan = new FaultPlan(faults);
  return requests.map((operation) => {
    const fault = plan.next(operation);
    return fault?.do === "status" ? fault.status : 0;
  });
}

describe("simulator: which request goes wrong", () => {
  it("[U] each one when nth is missing or every", () => {
    assert.deepEqual(
      statuses([{ match: { operation: "list" }, do: "status", status: 500 }], ["list", "show", "list"]),
      [500, 0, 500],
    );
    const every: Fault = { match: { operation: "show", nth: "every" }, do: "status", status: 500 };
    assert.deepEqual(statuses([every], ["show", "show"]), [500, 500]);
  });

  it("[U] the nth of its own operation, or a range with both ends", () => {
    const second: Fault = { match: { operation: "list", nth: 2 }, do: "status", status: 500 };
    assert.deepEqual(statuses([second], ["show", "list", "show", "list", "list"]), [0, 0, 0, 500, 0]);
    const range: Fault = { match: { operation: "list", nth: [2, 3] }, do: "status", status: 500 };
    assert.deepEqual(statuses([range], ["list", "list", "list", "list"]), [0, 500, 500, 0]);
  });

  it("[U] any operation for a star, even where no call is", () => {
    const third: Fault = { match: { operation: "*", nth: 3 }, do: "status", status: 500 };
    assert.deepEqual(statuses([third], ["token", "list", undefined, "list"]), [0, 0, 500, 0]);
  });

  it("[U] as the first matching entry says", () => {
    const faults: Fault[] = [
      { match: { operation: "list", nth: 1 }, do: "status", status: 429 },
      { match: { operation: "*" }, do: "status", status: 503 },
      { match: { operation: "list" }, do: "status", status: 500 },
    ];
    assert.deepEqual(statuses(faults, ["list", "list", "projects"]), [429, 503, 503]);
  });
});
