import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { Stash } from "@pulumi/pulumi";
import type { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb.js";
import empty from "google-protobuf/google/protobuf/empty_pb.js";
import { extract, list } from "tar";

import { PACKAGE_VERSION } from "../../provider/schema/generated/lookups.ts";
import { getOperationLogs, OperationGate } from "pulumi-cbr";
import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { buildArchives } from "../../tools/dist/build-archives.ts";
import { ownTarget } from "../../tools/dist/target.ts";
import { connectionConfig } from "../../tools/run/connection-config.ts";
import { inlineStack } from "../../tools/run/inline-stack.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { readDocument } from "../docs/support/documents.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { backup } from "../engine/support/gate-logs.ts";
import { ofLedger } from "../engine/support/gate-program.ts";
import { YamlProject } from "../engine/support/yaml-project.ts";
import { settingsFor } from "../engine/support/yaml-programs.ts";
import { connectTo } from "../rpc/plugin-client.ts";
import { addressedProgram } from "./support/addressed-program.ts";
import { serveArchives } from "./support/serve-archives.ts";

const own = ownTarget();
const base = `pulumi-resource-cbr-v${PACKAGE_VERSION}-${own.name}`;
/** What people have: the engine fetches plugins by itself. */
const fetching = { PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false" };
const guide = readDocument("docs/installing.md").text;
/** A system whose Node nobody has. */
const nowhere = { ...own, name: "nowhere-none", nodePackage: "file:no-such-folder/node" };
const project = { name: "installed", runtime: "nodejs" } as const;

describe("what is handed to users", function () {
  // The engine may have to be built first.
  this.timeout(1_200_000);
  withoutCloudVariables();
  let folder: RunFolder;
  let dist: string;
  let files: readonly string[];
  const said: string[] = [];
  before(async () => {
    folder = await createRunFolder();
    dist = join(folder.path, "dist");
    const say = (line: string): void => void said.push(line);
    files = await buildArchives({ folder: dist, version: PACKAGE_VERSION, others: [nowhere], say });
  });
  after(() => folder.dispose());

  const archive = (): string => join(dist, `${base}.tar.gz`);

  /** A folder of its own, below the one that is thrown away. */
  function newFolder(name: string): string {
    const path = join(folder.path, name);
    mkdirSync(path);
    return path;
  }

  /** The same engine, with plugins of its own and none from PATH. */
  function apart(name: string): RunFolder {
    const PULUMI_HOME = newFolder(name);
    return {
      ...folder,
      variables: { ...folder.variables, PULUMI_HOME, PULUMI_IGNORE_AMBIENT_PLUGINS: "true" },
    };
  }

  it("[E] is an archive, its bill of materials and their sums; what cannot be had is left out by name", () => {
    assert.deepEqual(files, [`${base}.cdx.json`, `${base}.tar.gz`, "SHA256SUMS"]);
    const expected = [`${base}.cdx.json`, `${base}.tar.gz`].map(
      (name) => `${hash("sha256", readFileSync(join(dist, name)))}  ${name}`,
    );
    const sums = readFileSync(join(dist, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    assert.deepEqual(sums.sort(), expected.sort());
    assert.ok(said.some((line) => line.startsWith("left out nowhere-none: ")));
  });

  it("[E] has the executable at the archive's root, and the licences of all that is in it", async () => {
    const entries: [string, boolean][] = [];
    await list({
      file: archive(),
      onReadEntry: ({ path, mode = 0 }) => entries.push([path, (mode & 0o111) === 0o111]),
    });
    assert.deepEqual(entries, [
      [own.executable, true],
      ["LICENSE", false],
    ]);
    await extract({ file: archive(), cwd: newFolder("licences") }, ["LICENSE"]);
    const license = readFileSync(join(folder.path, "licences", "LICENSE"), "utf8");
    for (const owner of [/Apache License/u, /^Node\.js$/mu, /^axios@\d.* \(MIT\)$/mu]) {
      assert.match(license, owner);
    }
  });

  it("[E] lists Node and what is bundled, each with a digest, and none of the tools", () => {
    const bill = JSON.parse(readFileSync(join(dist, `${base}.cdx.json`), "utf8")) as {
      components: { name: string; version: string; hashes?: unknown[] }[];
      metadata: { component: { version: string } };
    };
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(repositoryRoot, "package.json"), "utf8"),
    ) as Record<"dependencies" | "devDependencies", Record<string, string>>;
    const versions = new Map(bill.components.map(({ name, version }) => [name, version]));
    assert.equal(versions.get("node"), devDependencies["node"]);
    assert.equal(versions.get("@grpc/grpc-js"), dependencies["@grpc/grpc-js"]);
    assert.ok(!versions.has("esbuild") && !versions.has("@pulumi/random"));
    assert.ok(bill.components.every(({ hashes = [] }) => hashes.length > 0));
    assert.equal(bill.metadata.component.version, PACKAGE_VERSION);
  });

  it("[E] runs alone: no Node, no node_modules, no PATH, whatever NODE_OPTIONS says", async () => {
    const alone = newFolder("alone");
    await extract({ file: archive(), cwd: alone });
    const child = spawn(join(alone, own.executable), [], {
      cwd: alone,
      env: { NODE_OPTIONS: "--an-option-that-node-does-not-know" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(child, "exit");
    const [port] = (await Promise.race([once(createInterface(child.stdout), "line"), ended])) as [string];
    const client = connectTo(Number(port));
    try {
      const info = await client.call<PluginInfo>("getPluginInfo", new empty.Empty());
      assert.equal(info.getVersion(), PACKAGE_VERSION);
    } finally {
      await client.stop();
      child.kill("SIGTERM");
    }
    assert.deepEqual(await ended, [0, null]);
  });

  describe("once the CLI has installed it from the file", () => {
    let machine: RunFolder;
    let simulator: Simulator;
    let cli: YamlProject;
    before(async () => {
      machine = apart("installed");
      simulator = await startSimulator({ data: [backup()] });
      cli = await YamlProject.create(machine, "name: by-hand\nruntime: nodejs\n");
      await cli.succeed(["plugin", "install", "resource", "cbr", PACKAGE_VERSION, "--file", archive()]);
    });
    after(() => simulator.close());

    it("[E] serves an update of a project that names no folder", async () => {
      const stack = await inlineStack(machine, {
        stackName: "up",
        project,
        config: connectionConfig(simulator),
        program: async () => {
          const { count } = await getOperationLogs();
          const gate = new OperationGate("gate", ofLedger);
          const release = new Stash("release", { input: "v1" }, { dependsOn: gate });
          return { count, passed: gate.passed, release: release.output };
        },
      });
      const { outputs } = await stack.up();
      assert.deepEqual(
        Object.entries(outputs).map(([name, { value }]) => [name, value as unknown]),
        [
          ["count", 1],
          ["passed", true],
          ["release", "v1"],
        ],
      );
    });

    it("[E] answers the committed schema, with the version that it was installed as", async () => {
      const committed = join(repositoryRoot, "schema.json");
      const [ours, installed] = await Promise.all([
        cli.succeed(["package", "get-schema", committed]),
        cli.succeed(["package", "get-schema", "cbr"]),
      ]);
      const schema = JSON.parse(installed.stdout) as { version: string };
      assert.deepEqual(schema, JSON.parse(ours.stdout));
      assert.equal(schema.version, PACKAGE_VERSION);
      const { stdout } = await cli.succeed(["plugin", "ls", "--json"]);
      const plugins = JSON.parse(stdout) as { name: string; version: string }[];
      assert.deepEqual(
        plugins.map(({ name, version }) => [name, version]),
        [["cbr", PACKAGE_VERSION]],
      );
    });
  });

  it("[E] has the name that the CLI asks a server of downloads for", async () => {
    const cli = await YamlProject.create(apart("downloaded"), "name: downloads\nruntime: nodejs\n");
    const install = ["plugin", "install", "resource", "cbr", PACKAGE_VERSION, "--server"];
    await serveArchives(dist, PACKAGE_VERSION, (origin) =>
      cli.succeed([...install, `${origin}/v\${VERSION}`]),
    );
    const { stdout } = await cli.succeed(["package", "get-schema", "cbr"]);
    assert.equal((JSON.parse(stdout) as { version: string }).version, PACKAGE_VERSION);
  });

  it("[E] is fetched by the engine from the address that a program names, and serves it", async () => {
    const simulator = await startSimulator({ data: [backup()] });
    try {
      await serveArchives(dist, PACKAGE_VERSION, async (origin) => {
        const program = addressedProgram({ version: PACKAGE_VERSION, url: `${origin}/v\${VERSION}` });
        const cli = await YamlProject.create(apart("fetched"), program, settingsFor(simulator));
        await cli.succeed(["up", "--yes", "--skip-preview"], fetching);
        assert.deepEqual(await cli.outputs(), { count: 1, passed: true });
      });
    } finally {
      await simulator.close();
    }
  });

  it("[E] is missed with the address and the command to try again, where the address has none", async () => {
    await serveArchives(newFolder("empty"), PACKAGE_VERSION, async (origin) => {
      const url = `${origin}/v\${VERSION}`;
      const program = addressedProgram({ version: PACKAGE_VERSION, url });
      const { code, seen } = await (
        await YamlProject.create(apart("nowhere"), program)
      ).run(["preview"], fetching);
      assert.notEqual(code, 0);
      const quoted = "Could not automatically download and install resource plugin 'pulumi-resource-cbr'";
      assert.ok(guide.includes(quoted));
      const command = `pulumi plugin install resource cbr v${PACKAGE_VERSION} --server ${url}`;
      const asked = `404 HTTP error fetching plugin from ${origin}/v${PACKAGE_VERSION}/${base}.tar.gz`;
      for (const words of [quoted, command, asked]) assert.ok(seen.includes(words), seen);
    });
  });

  it("[E] is not looked for at a web address without a version, as the documents quote it", async () => {
    const program = addressedProgram({ url: "http://127.0.0.1:1/v${VERSION}" });
    const { code, seen } = await (await YamlProject.create(apart("any"), program)).run(["preview"], fetching);
    assert.notEqual(code, 0);
    const quoted = "GetLatestVersion is not supported for plugins from http sources";
    assert.ok(seen.includes(quoted) && guide.includes(quoted), seen);
  });

  it("[E] is missed by its name where it is not installed, as the documents quote it", async () => {
    const program = async (): Promise<void> => {
      await getOperationLogs();
    };
    const stack = await inlineStack(apart("bare"), { stackName: "bare", project, program });
    const words = "no resource plugin 'pulumi-resource-cbr' found in the workspace";
    await assert.rejects(stack.preview(), (error: Error) => error.message.includes(words));
    assert.ok(guide.includes(words));
  });
});
