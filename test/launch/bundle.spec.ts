import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";

import type { GetSchemaResponse } from "@pulumi/pulumi/proto/provider_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { connectTo, type PluginClient } from "../rpc/plugin-client.ts";

const SCRIPT = join(repositoryRoot, "bin/pulumi-resource-cbr");
const FOLDER = join(repositoryRoot, "bin/plugin");
const PARTS = readdirSync(FOLDER);
const LOGS = 300;

describe("launch: the bundle", function () {
  this.timeout(60_000);
  let simulator: Simulator;
  let home: string;
  /** Where the plugin runs: the user's project, in which it has no business. */
  let work: string;
  before(async () => (simulator = await startSimulator({ logs: LOGS })));
  after(() => simulator.close());
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "cbr-home-"));
    work = mkdtempSync(join(tmpdir(), "cbr-work-"));
  });
  afterEach(() => {
    for (const folder of [home, work]) rmSync(folder, { recursive: true, force: true });
  });

  const folder = (): string => join(home, "pulumi-cbr", "compiled");
  const kept = (): string[] => (existsSync(folder()) ? readdirSync(folder()).sort() : []);
  const moments = (): number[] => kept().map((name) => statSync(join(folder(), name)).mtimeMs);

  function settings(): object {
    const { endpoint, projectId, token } = simulator;
    return { endpoint, projectId, token };
  }

  /** Runs a plugin for as long as the body takes, and until it has ended by itself as the engine asks for it. */
  async function withPlugin(
    body: (client: PluginClient) => Promise<void>,
    variables: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const env = { ...process.env, NODE_V8_COVERAGE: "", XDG_CACHE_HOME: home, ...variables };
    const child = spawn(process.execPath, [SCRIPT], { cwd: work, env, stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    const [port] = (await once(createInterface(child.stdout), "line")) as [string];
    const client = connectTo(Number(port));
    try {
      await body(client);
    } finally {
      await client.stop();
      child.kill("SIGINT");
    }
    assert.deepEqual(await ended, [0, null]);
    assert.deepEqual(readdirSync(work), []);
  }

  async function listAll(client: PluginClient): Promise<void> {
    await client.configure(settings());
    const { result, failures } = await client.invoke("cbr:index:getOperationLogs", {});
    assert.deepEqual(failures, {});
    const { operationLogs } = result as { operationLogs: unknown[] };
    assert.equal(operationLogs.length, LOGS);
  }

  it("[I] keeps what was compiled once a call about logs came, and the next process finds all of it", async () => {
    await withPlugin(listAll);
    const names = kept();
    // What only GetSchema needs was not wanted.
    const parts = readdirSync(join(repositoryRoot, "bin/plugin")).filter(
      (name) => name !== "package-schema.js",
    );
    assert.equal(names.length, parts.length);
    const written = moments();
    await withPlugin(listAll);
    assert.deepEqual(kept(), names);
    assert.deepEqual(moments(), written);
  });

  it("[I] does so while it runs: an engine may kill it", async () => {
    await withPlugin(async (client) => {
      await listAll(client);
      // The test's own limit ends it where nothing comes.
      while (kept().length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    });
  });

  it("[I] keeps nothing before: most functions would be missing", async () => {
    await withPlugin(async (client) => {
      await client.configure(settings());
      const { schema } = (
        await client.call<GetSchemaResponse>("getSchema", new messages.GetSchemaRequest())
      ).toObject();
      assert.ok(schema.length > 0);
    });
    assert.deepEqual(kept(), []);
  });

  it("[I] works with files that were spoiled, and mends them", async () => {
    await withPlugin(listAll);
    const sizes = kept().map((name) => readFileSync(join(folder(), name)).length);
    for (const name of kept()) {
      const file = join(folder(), name);
      writeFileSync(file, readFileSync(file).fill(0, 64, 128));
    }
    await withPlugin(listAll);
    for (const [number, name] of kept().entries()) {
      const content = readFileSync(join(folder(), name));
      assert.ok(
        content.subarray(64, 128).some((byte) => byte !== 0),
        name,
      );
      // Which functions ran by then differs a little from one process to the next.
      assert.ok(content.length > (sizes[number] ?? 0) / 2, name);
    }
  });

  it("[I] keeps it where Windows has such things", async () => {
    await withPlugin(listAll, { XDG_CACHE_HOME: "", LOCALAPPDATA: home });
    assert.notDeepEqual(kept(), []);
  });

  it("[I] keeps nothing where it is told so, or where there is no home", async () => {
    await withPlugin(listAll, { NODE_DISABLE_COMPILE_CACHE: "1" });
    await withPlugin(listAll, { XDG_CACHE_HOME: "", LOCALAPPDATA: "", HOME: "" });
    await withPlugin(listAll, { NODE_V8_COVERAGE: join(home, "coverage") });
    await withPlugin(listAll, { XDG_CACHE_HOME: "cache", LOCALAPPDATA: "cache", HOME: "." });
    assert.deepEqual(kept(), []);
  });

  it("[I] says what is missing where the file was copied alone", async () => {
    copyFileSync(SCRIPT, join(home, "plugin.cjs"));
    const child = spawn(process.execPath, [join(home, "plugin.cjs")], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = once(child, "close");
    const said = await text(child.stderr);
    assert.deepEqual(await ended, [1, null]);
    assert.match(
      said,
      /^the cbr provider is not whole: .*plugin does not exist; put the folder "plugin" .*\n$/u,
    );
  });

  it("[I] is strict throughout, as its sources are", () => {
    for (const name of PARTS) {
      const start = readFileSync(join(FOLDER, name), "utf8").slice(0, 100);
      assert.ok(start.startsWith('(function(exports,require,module){"use strict";'), name);
    }
  });
});
