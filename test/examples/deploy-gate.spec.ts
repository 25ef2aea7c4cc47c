import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { connectionConfig } from "../../tools/run/connection-config.ts";
import { inlineStack, readProject } from "../../tools/run/inline-stack.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { createdTypes, readStateFile } from "../engine/support/state-file.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";

interface Outcome {
  /** All that a failed update printed. */
  readonly failure: string | undefined;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly created: readonly string[];
}

describe("examples/deploy-gate, the program of the root Pulumi.yaml", function () {
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

  async function release(stackName: string, logs: readonly unknown[]): Promise<Outcome> {
    simulator.setData(logs);
    const { project, program } = await readProject(repositoryRoot);
    const config = connectionConfig(simulator);
    const stack = await inlineStack(folder, { stackName, project, program, config });
    const { failure, outputs } = await stack.up().then(
      (result) => ({ failure: undefined, outputs: result.outputs }),
      (error: unknown) => ({ failure: String(error), outputs: {} }),
    );
    const values = Object.entries(outputs).map(([name, output]) => [
      name,
      (output as { value: unknown }).value,
    ]);
    const created = createdTypes(readStateFile(folder, project.name, stackName));
    return { failure, created, outputs: Object.fromEntries(values) as Record<string, unknown> };
  }

  it("[E] creates the release after a good night", async () => {
    const { failure, outputs, created } = await release("good", night(Date.now()).operation_logs);
    assert.equal(failure, undefined);
    assert.match(String(outputs["release"]), /^[a-z]+-[a-z]+$/u);
    assert.equal(outputs["backups"], 4);
    assert.deepEqual(created, ["random:index/randomPet:RandomPet", "pulumi:index:Stash"]);
  });

  it("[E] creates nothing after a bad one, and says what failed, why and when", async () => {
    const logs = night(Date.now(), "订单数据库").operation_logs;
    const failed = logs.find(({ status }) => status === "failed");
    const { failure = "", created } = await release("bad", logs);
    const { id, ended_at: endedAt } = failed as { id: string; ended_at: string };
    for (const part of [
      ...["The release is held back", "订单数据库", "5f3c0f0e-8a4e-4d2b-9f6a-6b1f0f6a7a10", id],
      ...["BackupService.6308", "The backup failed because the server is being backed up."],
      endedAt.replace("+00:00", "Z"),
    ]) {
      assert.ok(failure.includes(part), `${part} is not in ${failure}`);
    }
    assert.deepEqual(created, []);
  });

  it("[E] creates nothing when no backup ran at all", async () => {
    const { failure = "", created } = await release("quiet", []);
    assert.match(failure, /no backup ran/u);
    assert.deepEqual(created, []);
  });

  it("[E] creates nothing when the log cannot be read", async () => {
    const body = { error_code: "BackupService.0403", error_msg: "Forbidden" };
    simulator.setFaults([{ match: { operation: "list" }, do: "status", status: 403, body }]);
    const { failure = "", created } = await release("blind", night(Date.now()).operation_logs);
    simulator.setFaults([]);
    assert.match(failure, /403/u);
    assert.match(failure, /cbr:tasks:list/u);
    assert.deepEqual(created, []);
  });
});
