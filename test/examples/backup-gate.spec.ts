import assert from "node:assert/strict";
import { join } from "node:path";

import type { Stack } from "@pulumi/pulumi/automation/index.js";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { connectionConfig } from "../../tools/run/connection-config.ts";
import { inlineStack, readProject } from "../../tools/run/inline-stack.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { createdTypes, readStateFile } from "../engine/support/state-file.ts";

const ALL = ["cbr:index:OperationGate", "random:index/randomPet:RandomPet", "pulumi:index:Stash"];

describe("examples/backup-gate", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  before(async () => {
    folder = await createRunFolder();
    simulator = await startSimulator({ data: [] });
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });

  async function gated(stackName: string, settings: Readonly<Record<string, string>>): Promise<Stack> {
    const { project, program } = await readProject(join(repositoryRoot, "examples/backup-gate"));
    const own = Object.entries(settings).map(([name, value]) => [name, { value }] as const);
    const config = { ...connectionConfig(simulator), ...Object.fromEntries(own) };
    return inlineStack(folder, { stackName, project, program, config });
  }

  const created = (stackName: string): string[] =>
    createdTypes(readStateFile(folder, "backup-gate", stackName));

  const refusalOf = (stack: Stack): Promise<string> =>
    stack.up().then(
      () => "",
      (error: unknown) => String(error),
    );

  it("[E] creates the release after a good night, and says which backup let it through", async () => {
    const logs = night(Date.now()).operation_logs;
    simulator.setData(logs);
    const { outputs } = await (await gated("good", { resourceName: "ledger" })).up();
    assert.deepEqual(created("good"), ALL);
    const backup = logs.find(({ extra_info: info }) => JSON.stringify(info).includes('"ledger"'))?.["id"];
    assert.equal(outputs["passed"]?.value, true);
    assert.equal(outputs["operationLog"]?.value, backup);
    assert.match(String(outputs["verdict"]?.value), /^COMPLIANT: /u);
    const record = outputs["record"]?.value as { release: string; backup: string };
    assert.match(record.release, /^[a-z]+-[a-z]+$/u);
    assert.equal(record.backup, backup);
  });

  it("[E] creates nothing after a bad one, and the release on the update after the next good one", async () => {
    simulator.setData(night(Date.now(), "ledger").operation_logs);
    const stack = await gated("bad", { resourceName: "ledger" });
    const refusal = await refusalOf(stack);
    for (const part of ["CBR_GATE_HELD", "ledger (c2d90e6f-", "BackupService.6308"]) {
      assert.ok(refusal.includes(part), `${part} is not in ${refusal}`);
    }
    assert.deepEqual(created("bad"), []);

    simulator.setData(night(Date.now()).operation_logs);
    await stack.up();
    assert.deepEqual(created("bad"), ALL);
  });

  it("[E] creates nothing while an expected resource has no backup", async () => {
    simulator.setData(night(Date.now()).operation_logs);
    const expectedResourceIds = JSON.stringify(["00000000-0000-4000-8000-000000000001"]);
    const stack = await gated("expected", { resourceName: "ledger", expectedResourceIds });
    assert.match(
      await refusalOf(stack),
      /00000000-0000-4000-8000-000000000001: no operation log that was read names the resource, .*; no backup succeeded/u,
    );
    assert.deepEqual(created("expected"), []);
  });

  it("[E] passes in the simulator's own estate, as it is", async () => {
    const estate = await startSimulator();
    try {
      const { project, program } = await readProject(join(repositoryRoot, "examples/backup-gate"));
      const config = connectionConfig(estate);
      const stack = await inlineStack(folder, { stackName: "estate", project, program, config });
      await stack.up();
      assert.deepEqual(created("estate"), ALL);
    } finally {
      await estate.close();
    }
  });
});
