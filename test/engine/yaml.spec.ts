import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { expectedLog } from "./support/expected-log.ts";
import { withoutCloudVariables } from "./support/cloud-variables.ts";
import { pluginFolder } from "./support/ways.ts";
import { listProgram, listWithoutPlugin, settingsFor } from "./support/yaml-programs.ts";
import { YamlProject } from "./support/yaml-project.ts";

const plugin = join(pluginFolder, "pulumi-resource-cbr");

describe("the real CLI and its YAML host", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  before(async () => {
    folder = await createRunFolder();
    simulator = await startSimulator({ logs: 60 });
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });

  function expected(): { count: number; failed: object[] } {
    const failed = simulator.logs().filter(({ status }) => status === "failed");
    assert.ok(failed.length > 0);
    return { count: failed.length, failed: failed.map(expectedLog) };
  }

  it("[E] read the log, and see no change on a second look", async () => {
    const project = await YamlProject.create(folder, listProgram, settingsFor(simulator));
    const { stdout } = await project.succeed(["preview", "--diff"]);
    assert.match(stdout, new RegExp(`count\\s*: ${expected().count}`, "u"));
    await project.succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(await project.outputs(), expected());
    await project.succeed(["preview", "--expect-no-changes"]);
  });

  it("[E] say what is wrong with the arguments, and create nothing", async () => {
    const wrong = listProgram.replace("status: failed", "status: faild");
    const project = await YamlProject.create(folder, wrong, settingsFor(simulator));
    const { code, seen } = await project.run(["up", "--yes", "--skip-preview"]);
    assert.notEqual(code, 0);
    assert.match(seen, /status/u);
    assert.match(seen, /did you mean failed\?/u);
  });

  it("[E] attach to a plugin that runs already", async () => {
    const child = spawn(process.execPath, [plugin], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    try {
      const [port] = (await once(createInterface(child.stdout), "line")) as [string];
      const attach = { PULUMI_DEBUG_PROVIDERS: `cbr:${port}` };
      const project = await YamlProject.create(folder, listWithoutPlugin, settingsFor(simulator));
      await project.succeed(["up", "--yes", "--skip-preview"], attach);
      // The engine cancels what it used; a plugin that it only attached to must answer the next one all the same.
      await project.succeed(["up", "--yes", "--skip-preview"], attach);
      assert.deepEqual(await project.outputs(), expected());
    } finally {
      child.kill("SIGTERM");
    }
    assert.deepEqual(await ended, [0, null]);
  });

  it("[E] accept the schema, and get it whole from the plugin", async () => {
    const project = await YamlProject.create(folder, listProgram);
    const committed = join(repositoryRoot, "schema.json");
    await project.succeed(["schema", "check", committed]);
    // The CLI leaves out what Pulumi's own types do not know, of both alike.
    const [ours, plugins] = await Promise.all([
      project.succeed(["package", "get-schema", committed]),
      project.succeed(["package", "get-schema", plugin]),
    ]);
    assert.deepEqual(JSON.parse(plugins.stdout), JSON.parse(ours.stdout));
  });
});
