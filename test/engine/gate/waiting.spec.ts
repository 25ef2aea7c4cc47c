import assert from "node:assert/strict";

import { useGateBench } from "../support/gate-bench.ts";
import { courseOf, statusLines } from "../support/gate-events.ts";
import { backup, FAILURE, ledger, LOG_ID, storefront, unfolding } from "../support/gate-logs.ts";
import { gated, gatedTwice } from "../support/gate-program.ts";
import { failed, succeeded } from "../support/gate-stack.ts";

describe("a gate while a backup is under way", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();

  /** Looked at four times before it is a success. */
  const waitingThenGood = unfolding(
    { afterRequests: 0, status: "waiting" },
    { afterRequests: 1, status: "running", progress: 10 },
    { afterRequests: 2, progress: 60 },
    { afterRequests: 4, status: "success", progress: 100 },
  );

  it("[E] opens at its success, and only then its dependent is created", async () => {
    bench.serve(waitingThenGood);
    const stack = await bench.stack();
    const { events, outputs } = await succeeded(stack.up(gated()));
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate", "gate", "+release", "release"]);
    assert.deepEqual(
      statusLines(events).map((line) => line.replace(/, [\dmhs ]+ left\n$/u, "")),
      [
        "backup of ledger waiting",
        "backup of ledger running, 10 %",
        "backup of ledger running, 60 %",
        "backup of ledger running, 60 %",
        "open after 5 looks\n",
      ],
    );
    assert.equal(bench.simulator.requests.length, 5);
    const { passed, attempts, operationLogId, status, passedAt } = outputs;
    assert.deepEqual(
      [passed?.value, attempts?.value, operationLogId?.value, status?.value],
      [true, 5, LOG_ID, "COMPLIANT"],
    );
    assert.ok(Date.parse(String(passedAt?.value)) <= Date.now());
  });

  it("[E] keeps what depends on it from the service until it opens", async () => {
    bench.serve({
      ...waitingThenGood,
      operationLogs: [backup({ id: `${LOG_ID.slice(0, -1)}4`, of: storefront })],
    });
    const stack = await bench.stack();
    await succeeded(stack.up(gatedTwice(storefront.name)));
    const asked = bench.simulator.requests.map(({ query }) => query["resource_name"]);
    assert.deepEqual(asked, [...Array.from({ length: 5 }, () => ledger.name), storefront.name]);
  });

  it("[E] ends at once when it fails, and nothing that depends on it is created", async () => {
    bench.serve(
      unfolding(
        { afterRequests: 0, status: "running", progress: 10 },
        { afterRequests: 2, status: "failed", error_info: FAILURE },
      ),
    );
    const stack = await bench.stack();
    const { seen, events } = await failed(stack.up(gated()));
    assert.match(seen, new RegExp(`NON_COMPLIANT: ledger .*${LOG_ID}, failed, ${FAILURE.code}`, "u"));
    assert.equal(bench.simulator.requests.length, 3);
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate"]);
    const { gate, release } = stack.resources();
    assert.deepEqual([gate, release], [undefined, undefined]);
  });
});
