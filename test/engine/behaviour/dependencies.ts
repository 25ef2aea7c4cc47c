import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import type { Lab } from "../support/lab.ts";

/** What the Output forms wait for. */
export function describeDependencies(lab: () => Lab): void {
  /** Asks after a resource, plain, in a promise of a list, or inside a component. */
  function asking(form: "plain" | "listed" | "inside"): Parameters<Lab["up"]>[0] {
    return (way) => {
      const component = new pulumi.ComponentResource("test:index:Parts", "parts", {});
      const made = new pulumi.Stash("made", { input: "v1" }, { parent: component });
      const dependsOn = { plain: made, listed: Promise.resolve([made]), inside: [component] }[form];
      const args = { limit: 1, fields: [] };
      const { count } = way.getOperationLogsOutput(args, { dependsOn });
      return Promise.resolve({ count });
    };
  }

  for (const form of ["plain", "listed", "inside"] as const) {
    it(`[E] ask nothing before a resource is there: ${form}`, async () => {
      const { simulator } = lab();
      simulator.requests.length = 0;
      await lab().ask((way) => asking(form)(way));
      assert.equal(simulator.requests.length, 0);
      const { result } = await lab().up(asking(form));
      assert.equal(result.outputs["count"]?.value, simulator.logs().length);
    });
  }
}
