import { describeOpening } from "./behaviour/gate-opening.ts";
import { describeRechecks } from "./behaviour/gate-rechecks.ts";
import { gateWays } from "./support/gate-ways.ts";

// One suite for both; docs/dynamic.md lists where they differ.
for (const way of gateWays) {
  describe(`a gate under the real engine, through ${way.name}`, function () {
    // The engine may have to be built first.
    this.timeout(1_200_000);
    describe("that is not there yet", () => describeOpening(way));
    describe("that was passed", () => describeRechecks(way));
  });
}
