import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { createdTypes } from "../engine/support/state-file.ts";
import { pluginFolder } from "../engine/support/ways.ts";
import { settingsFor } from "../engine/support/yaml-programs.ts";
import { YamlProject } from "../engine/support/yaml-project.ts";

const ALL = ["cbr:index:OperationGate", "pulumi:index:Stash"];

describe("examples/backup-gate-yaml", function () {
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

  async function gated(): Promise<YamlProject> {
    const text = readFileSync(join(repositoryRoot, "examples/backup-gate-yaml/Pulumi.yaml"), "utf8");
    const program = text.replace("path: ../../bin", `path: ${JSON.stringify(pluginFolder)}`);
    assert.notEqual(program, text);
    const { plain = {}, ...rest } = settingsFor(simulator);
    return YamlProject.create(folder, program, { ...rest, plain: { ...plain, resourceName: "ledger" } });
  }

  it("[E] creates the release after a good night, and changes nothing on the next update", async () => {
    simulator.setData(night(Date.now()).operation_logs);
    const project = await gated();
    await project.succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(createdTypes(project.stateFile()), ALL);
    const { release, passed, verdict, operationLog } = await project.outputs();
    assert.equal(release, "v1");
    assert.equal(passed, true);
    assert.match(String(verdict), /^COMPLIANT: /u);
    assert.match(String(operationLog), /^4827f2da-/u);
    await project.succeed(["up", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("[E] creates nothing after a bad one, and says what failed", async () => {
    simulator.setData(night(Date.now(), "ledger").operation_logs);
    const project = await gated();
    const { code, seen } = await project.run(["up", "--yes", "--skip-preview"]);
    assert.notEqual(code, 0);
    for (const part of ["CBR_GATE_HELD", "ledger (c2d90e6f-", "BackupService.6308"]) {
      assert.ok(seen.includes(part), `${part} is not in ${seen}`);
    }
    assert.deepEqual(createdTypes(project.stateFile()), []);
  });
});
