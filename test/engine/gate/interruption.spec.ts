import assert from "node:assert/strict";
import { once } from "node:events";

import { useGateBench } from "../support/gate-bench.ts";
import { backup, endless } from "../support/gate-logs.ts";
import { pendingOperations, storedResources } from "../support/gate-state.ts";
import { gatedYaml } from "../support/gate-yaml.ts";
import { allEnded, descendantsOf, endAll, isPlugin } from "../support/processes.ts";
import { settingsFor } from "../support/yaml-programs.ts";
import { YamlProject } from "../support/yaml-project.ts";

/** From Ctrl-C to the end, engine and language host included. */
const CTRL_C_MS = 5000;

describe("an update that is interrupted while a gate waits", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();
  let project: YamlProject;
  before(async () => {
    project = await YamlProject.create(bench.folder, gatedYaml, settingsFor(bench.simulator));
  });

  it("[E] ends soon, leaves no process and no half-made state behind, and can be repeated", async () => {
    bench.serve(endless());
    const cli = project.start(["up", "--yes", "--skip-preview"]);
    const ended = once(cli, "exit") as Promise<[number | null]>;
    const cliId = cli.pid ?? assert.fail("the CLI has no process ID");
    let printed = "";
    const waits = new Promise<void>((resolve) => {
      cli.stdout?.on("data", (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes("backup of ledger running, 37 %")) resolve();
      });
    });
    cli.stderr?.resume();
    await Promise.race([waits, ended]);
    const below = descendantsOf(cliId);
    const ids = below.map(({ id }) => id);
    try {
      assert.ok(below.some(isPlugin), `no gate waits:\n${printed}`);
      process.kill(-cliId, "SIGINT");
      const began = Date.now();
      const [code] = await ended;
      assert.notEqual(code, 0);
      await allEnded(ids, CTRL_C_MS);
      assert.ok(Date.now() - began < CTRL_C_MS, `it took ${Date.now() - began} ms`);
    } finally {
      endAll([cliId, ...ids]);
    }
    const state = project.stateFile();
    assert.deepEqual([storedResources(state), pendingOperations(state)], [{}, []]);

    bench.serve([backup()]);
    await project.succeed(["up", "--yes", "--skip-preview"]);
    assert.deepEqual(Object.keys(storedResources(project.stateFile())).sort(), ["gate", "release"]);
  });
});
