import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { night } from "../../tools/demo/nights.ts";
import { createRunFolder, type RunFolder } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { createdTypes } from "../engine/support/state-file.ts";
import { exampleProgram, settingsFor } from "../engine/support/yaml-programs.ts";
import { YamlProject } from "../engine/support/yaml-project.ts";

const ALL = ["cbr:index:OperationGate", "pulumi:index:Stash"];

describe("examples/gate-release-yaml", function () {
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
    const program = exampleProgram("gate-release-yaml");
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
