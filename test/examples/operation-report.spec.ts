import assert from "node:assert/strict";
import { join } from "node:path";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { connectionConfig } from "../../tools/run/connection-config.ts";
import { inlineStack, readProject } from "../../tools/run/inline-stack.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";

const DAY_MS = 86_400_000;

describe("examples/operation-report", function () {
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

  it("[E] outputs what failed within the last days, and how many", async () => {
    const recent = night(Date.now() - DAY_MS, "ledger").operation_logs;
    const older = night(Date.now() - 8 * DAY_MS, "ECS-0001").operation_logs.map((log, index) => ({
      ...log,
      id: `00000000-0000-4000-8000-00000000000${index}`,
    }));
    simulator.setData([...older, ...recent]);
    const { project, program } = await readProject(join(repositoryRoot, "examples/operation-report"));
    const config = connectionConfig(simulator);
    const stack = await inlineStack(folder, { stackName: "report", project, program, config });

    const { outputs: week } = await stack.up();
    assert.equal(week["complete"]?.value, true);
    assert.equal(week["failures"]?.value, 1);
    const failed = recent.find(({ status }) => status === "failed");
    assert.deepEqual(week["failed"]?.value, [
      {
        id: failed?.["id"],
        operationType: "backup",
        endedAt: String(failed?.["ended_at"]).replace("+00:00", "Z"),
        resource: "ledger",
        error: "BackupService.6308",
      },
    ]);

    await stack.setConfig("days", { value: "30" });
    const { outputs: month } = await stack.up();
    assert.equal(month["failures"]?.value, 2);
  });
});
