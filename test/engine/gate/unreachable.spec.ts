import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../../simulator/index.ts";
import { useGateBench } from "../support/gate-bench.ts";
import { stepsOf, warnings } from "../support/gate-events.ts";
import { backup } from "../support/gate-logs.ts";
import { gated } from "../support/gate-program.ts";
import { failed, type GateStack, succeeded } from "../support/gate-stack.ts";

/** Each takes a service away. */
const WAYS: readonly (readonly [string, (service: Simulator) => Promise<void> | void])[] = [
  ["refuses connections", (service) => service.close()],
  [
    "takes requests and never answers",
    (service) => service.setFaults([{ match: { operation: "*" }, do: "hang" }]),
  ],
];

for (const [name, takeAway] of WAYS) {
  describe(`a gate whose service ${name}`, function () {
    this.timeout(1_200_000);
    const bench = useGateBench();
    let stack: GateStack;
    let service: Simulator;
    before(async () => {
      service = await startSimulator({ data: [backup()] });
      // Patience is another matter.
      stack = await bench.stack(
        { "cbr:maxRetries": { value: "0" }, "cbr:requestTimeout": { value: "500ms" } },
        service,
      );
      await succeeded(stack.up(program("v1")));
      await takeAway(service);
    });
    after(() => service.close());

    function program(version: string): ReturnType<typeof gated> {
      return gated(version, {}, { customTimeouts: { update: "1s" } });
    }

    it("[E] is reported as a change that only the update can decide", async () => {
      const { events } = await succeeded(stack.preview(program("v1")));
      assert.equal(stepsOf(events)["gate"], "update");
      assert.match(warnings(events).join(""), /^Whether the gate would open is not known: GET /u);
      await failed(stack.preview(program("v1"), { expectNoChanges: true }));
    });

    it("[E] stays closed: nothing of its dependent's pending change is applied", async () => {
      const former = stack.resources();
      const { seen, events } = await failed(stack.up(program("v2")));
      assert.match(seen, /The gate does not open: GET .*\[CBR_GATE_HELD\]/u);
      assert.equal(stepsOf(events)["release"], undefined);
      const { gate, release } = stack.resources();
      assert.deepEqual({ gate, release }, { gate: former["gate"], release: former["release"] });
    });

    it("[E] can be refreshed, which changes nothing of it", async () => {
      const former = stack.resources()["gate"];
      await succeeded(stack.refresh());
      assert.deepEqual(stack.resources()["gate"], former);
    });

    it("[E] can be destroyed, which asks nobody", async () => {
      service.requests.length = 0;
      await succeeded(stack.destroy());
      assert.deepEqual(stack.resources(), {});
      assert.deepEqual(service.requests, []);
    });
  });
}
