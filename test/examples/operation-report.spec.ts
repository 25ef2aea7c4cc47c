import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { connectionConfig } from "../../tools/run/connection-config.ts";
import { inlineStack, readProject } from "../../tools/run/inline-stack.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { expectedLog } from "../engine/support/expected-log.ts";
import { settingsFor } from "../engine/support/yaml-programs.ts";
import { YamlProject } from "../engine/support/yaml-project.ts";
import { pluginFolder } from "../engine/support/ways.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";

const DAY_MS = 86_400_000;
const EXAMPLES = join(repositoryRoot, "examples");

describe("the examples that report", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  before(async () => {
    folder = await createRunFolder();
    simulator = await startSimulator({ logs: 40 });
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });

  it("[E] operation-report outputs what failed within the last days, and how many", async () => {
    const estate = simulator.logs();
    const recent = night(Date.now() - DAY_MS, "ledger").operation_logs;
    const older = night(Date.now() - 8 * DAY_MS, "ECS-0001").operation_logs.map((log, index) => ({
      ...log,
      id: `00000000-0000-4000-8000-00000000000${index}`,
    }));
    simulator.setData([...older, ...recent]);
    const { project, program } = await readProject(join(EXAMPLES, "operation-report"));
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
    simulator.setData(estate);
  });

  it("[E] operation-report-yaml outputs the same through the YAML host, and one log by its ID", async () => {
    const text = readFileSync(join(EXAMPLES, "operation-report-yaml", "Pulumi.yaml"), "utf8");
    const program = text.replace("path: ../../bin", `path: ${JSON.stringify(pluginFolder)}`);
    assert.notEqual(program, text);
    const project = await YamlProject.create(folder, program, settingsFor(simulator));
    await project.succeed(["up", "--yes", "--skip-preview"]);

    const failed = simulator.logs().filter(({ status }) => status === "failed");
    const kept = new Set(["id", "status", "createdAt", "operationType", "endedAt", "errorInfo"]);
    const expected = failed.map((log) =>
      Object.fromEntries(Object.entries(expectedLog(log)).filter(([name]) => kept.has(name))),
    );
    assert.ok(failed.length > 0);
    assert.deepEqual(await project.outputs(), {
      ...{ complete: true, count: failed.length, failed: expected },
      ...{ oneStatus: "success", oneResource: "ECS-0001" },
    });
  });
});
