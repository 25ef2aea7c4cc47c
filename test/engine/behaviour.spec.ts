import { describeBadAnswers } from "./behaviour/bad-answers.ts";
import { describeBadInput } from "./behaviour/bad-input.ts";
import { describeCompliance } from "./behaviour/compliance.ts";
import { describeDependencies } from "./behaviour/dependencies.ts";
import { describeLists, LOGS } from "./behaviour/lists.ts";
import { describeReads } from "./behaviour/reads.ts";
import { describeSettings } from "./behaviour/settings.ts";
import { describeSignIn } from "./behaviour/sign-in.ts";
import { createLab, type Lab } from "./support/lab.ts";
import { dynamicWay, pluginWay } from "./support/ways.ts";
import { withoutCloudVariables } from "./support/cloud-variables.ts";

// One suite for both: a program must not notice which of the two it goes through.
for (const way of [pluginWay, dynamicWay]) {
  describe(`programs under the real engine, through ${way.name}`, function () {
    // The engine may have to be built first.
    this.timeout(1_200_000);
    withoutCloudVariables();
    let made: Lab;
    before(async () => {
      made = await createLab(way, LOGS);
    });
    after(() => made.dispose());
    const lab = (): Lab => made;

    describe("lists", () => describeLists(lab));
    describe("reads", () => describeReads(lab));
    describe("compliance", () => describeCompliance(lab));
    describe("dependencies", () => describeDependencies(lab));
    describe("bad input", () => describeBadInput(lab));
    describe("settings", () => describeSettings(lab));
    describe("signing in", () => describeSignIn(lab));
    describe("bad answers", () => describeBadAnswers(lab));
  });
}
