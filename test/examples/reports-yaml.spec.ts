import assert from "node:assert/strict";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { createRunFolder, type RunFolder } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { expectedLog } from "../engine/support/expected-log.ts";
import { exampleProgram, settingsFor } from "../engine/support/yaml-programs.ts";
import { YamlProject } from "../engine/support/yaml-project.ts";

/** What the documents show, and the simulator's estate has. */
const DOCUMENTED = "4827f2da-b008-4507-ab7d-42d0df5ed912";

describe("the examples in YAML that report", function () {
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

  async function outputsOf(example: string): Promise<Record<string, unknown>> {
    const project = await YamlProject.create(folder, exampleProgram(example), settingsFor(simulator));
    await project.succeed(["up", "--yes", "--skip-preview"]);
    return project.outputs();
  }

  it("[E] list-yaml outputs each log that failed, whole as far as the fields go", async () => {
    const failed = simulator.logs().filter(({ status }) => status === "failed");
    const fields = ["id", "status", "createdAt", "operationType", "endedAt", "errorInfo", "extraInfo"];
    const expected = failed.map((log) =>
      Object.fromEntries(Object.entries(expectedLog(log)).filter(([name]) => fields.includes(name))),
    );
    assert.ok(failed.length > 0);
    const values = { complete: true, count: failed.length, failed: expected };
    assert.deepEqual(await outputsOf("list-yaml"), values);
  });

  it("[E] read-one-yaml outputs the log of the documents while no other is named", async () => {
    const log = simulator.logs().find(({ id }) => id === DOCUMENTED);
    assert.ok(log);
    const whole = expectedLog(log) as Record<string, unknown>;
    // It has no vault and no error.
    const { status, operationType, createdAt, endedAt, extraInfo: resource } = whole;
    const values = { status, operationType, createdAt, endedAt, resource };
    assert.deepEqual(await outputsOf("read-one-yaml"), values);
  });

  it("[E] list-yaml is refused before it runs when a member is misspelt", async () => {
    const program = exampleProgram("list-yaml");
    const wrong = program.replace("${found.complete}", "${found.complet}");
    assert.notEqual(wrong, program);
    const project = await YamlProject.create(folder, wrong, settingsFor(simulator));
    simulator.requests.length = 0;
    const { code, seen } = await project.run(["up", "--yes", "--skip-preview"]);
    assert.notEqual(code, 0);
    assert.match(seen, /complet does not exist on found/u);
    assert.deepEqual(simulator.requests, []);
  });
});
