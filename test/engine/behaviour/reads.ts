import assert from "node:assert/strict";

import * as pulumi from "@pulumi/pulumi";

import { expectedLog } from "../support/expected-log.ts";
import type { Lab } from "../support/lab.ts";
import { createdTypes } from "../support/state-file.ts";

/** One log by its ID; outputs and secrets as arguments. */
export function describeReads(lab: () => Lab): void {
  it("[E] reads one log by its ID; its members are the result's own", async () => {
    const { simulator } = lab();
    const [newest, ...older] = simulator.logs();
    const wanted = [newest, older.find(({ status }) => status === "failed"), older.at(-1)].filter(
      (log) => log !== undefined,
    );
    const found = await lab().ask((way) =>
      Promise.all(wanted.map(({ id }) => way.getOperationLog({ operationLogId: id }))),
    );
    assert.equal(found.length, 3);
    assert.deepEqual(found, wanted.map(expectedLog));
  });

  it("[E] takes outputs of a resource in the Output forms", async () => {
    const { simulator } = lab();
    const log = simulator.logs().find(({ status }) => status === "failed");
    assert.ok(log);
    const { result, stateFile } = await lab().up((way) => {
      const given = new pulumi.Stash("given", { input: { id: log.id, limit: 2 } });
      const asked = given.output as pulumi.Output<{ id: string; limit: number }>;
      return Promise.resolve({
        one: way.getOperationLogOutput({ operationLogId: asked.apply(({ id }) => id) }),
        list: way.getOperationLogsOutput({ status: "failed", limit: asked.apply(({ limit }) => limit) })
          .operationLogs,
      });
    });
    assert.deepEqual(result.outputs["one"]?.value, expectedLog(log));
    const failed = simulator.logs().filter(({ status }) => status === "failed");
    assert.deepEqual(result.outputs["list"]?.value, failed.slice(0, 2).map(expectedLog));
    assert.equal(result.outputs["one"].secret, false);
    assert.deepEqual(createdTypes(stateFile), ["pulumi:index:Stash"]);
  });

  it("[E] keeps the result secret when an argument is one", async () => {
    const { simulator } = lab();
    // A name that no encrypted text contains by chance.
    const names = simulator.logs().map(({ extra_info: { resource } }) => resource?.name ?? "");
    const name = names.find((each) => each.startsWith("备份"));
    assert.ok(name);
    const expected = simulator.logs().filter(({ extra_info: { resource } }) => resource?.name === name);
    const { result, stateFile } = await lab().up((way) =>
      Promise.resolve({
        list: way.getOperationLogsOutput({ resourceName: pulumi.secret(name) }).operationLogs,
      }),
    );
    assert.deepEqual(result.outputs["list"]?.value, expected.map(expectedLog));
    assert.equal(result.outputs["list"].secret, true);
    assert.equal(stateFile.includes("备份"), false, "the state shows what the secret argument asked for");
  });

  it("[E] gives the same in an update as in a preview", async () => {
    const args = { status: "failed", limit: 5 };
    const previewed = await lab().ask((way) => way.getOperationLogs(args));
    const { result } = await lab().up(async (way) => ({ list: await way.getOperationLogs(args) }));
    assert.deepEqual(result.outputs["list"]?.value, previewed);
  });
}
