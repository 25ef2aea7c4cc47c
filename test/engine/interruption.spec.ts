import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { createRunFolder, type RunFolder } from "../../tools/run/run-folder.ts";
import { allEnded, descendantsOf, endAll, isPlugin } from "./support/processes.ts";
import { type SilentServer, startSilentServer } from "./support/silent-server.ts";
import { listProgram, settingsFor } from "./support/yaml-programs.ts";
import { YamlProject } from "./support/yaml-project.ts";
import { withoutCloudVariables } from "./support/cloud-variables.ts";

/** What the issue allows from Ctrl-C to the end. */
const CTRL_C_MS = 5000;
/** How soon a plugin must notice that its engine is gone. */
const ORPHAN_MS = 5000;

/** A CLI whose plugin waits for an answer that never comes. */
interface Waiting {
  readonly cli: ChildProcess;
  readonly cliId: number;
  readonly ended: Promise<[number | null, NodeJS.Signals | null]>;
  /** The processes below the CLI. */
  readonly below: readonly number[];
  readonly plugins: readonly number[];
}

describe("an update that is interrupted while a request is slow", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  let server: SilentServer;
  let waiting: Waiting;

  before(async () => {
    folder = await createRunFolder();
    simulator = await startSimulator({ logs: 1 });
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });
  beforeEach(async () => {
    server = await startSilentServer();
    const project = await YamlProject.create(folder, listProgram, settingsFor(simulator, server.endpoint));
    const cli = project.start(["up", "--yes", "--skip-preview"]);
    cli.stdout?.resume();
    cli.stderr?.resume();
    const ended = once(cli, "exit") as Waiting["ended"];
    await server.asked;
    const cliId = cli.pid ?? assert.fail("the CLI has no process ID");
    const below = descendantsOf(cliId);
    const ids = below.map(({ id }) => id);
    waiting = { cli, cliId, ended, below: ids, plugins: below.filter(isPlugin).map(({ id }) => id) };
    assert.ok(waiting.plugins.length > 0, "no plugin runs below the CLI");
  });
  afterEach(() => {
    endAll([waiting.cliId, ...waiting.below]);
    server.close();
  });

  it("[E] ends within 5 s of Ctrl-C, gives the request up and leaves no process behind", async () => {
    // The terminal sends it to the whole foreground group.
    process.kill(-waiting.cliId, "SIGINT");
    const guard = new AbortController();
    const [code] = await Promise.race([
      waiting.ended,
      setTimeout(CTRL_C_MS, undefined, { signal: guard.signal }).then(() =>
        assert.fail(`the CLI still runs ${CTRL_C_MS} ms after Ctrl-C`),
      ),
    ]);
    guard.abort();
    assert.notEqual(code, 0);
    await server.givenUp;
    await allEnded(waiting.below, CTRL_C_MS);
  });

  it("[E] takes the plugin with it when the engine is killed", async () => {
    process.kill(waiting.cliId, "SIGKILL");
    await waiting.ended;
    await server.givenUp;
    await allEnded(waiting.plugins, ORPHAN_MS);
  });
});
