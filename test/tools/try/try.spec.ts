import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";

import { createRunFolder, repositoryRoot } from "../../../tools/run/run-folder.ts";
import { notAProgram } from "../../../tools/try/not-a-program.ts";
import { withoutCloudVariables } from "../../engine/support/cloud-variables.ts";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const NODEJS = "name: mine\nruntime: nodejs\n";

describe("make try", function () {
  this.timeout(60_000);
  withoutCloudVariables();
  let place: string;
  let temporary: string;
  before(() => {
    place = mkdtempSync(join(tmpdir(), "pulumi-cbr-try-test-"));
    temporary = join(place, "temporary");
    mkdirSync(temporary);
    writeFileSync(join(place, "file"), "");
  });
  after(() => rmSync(place, { recursive: true, force: true }));

  function write(name: string, files: Readonly<Record<string, string>>): void {
    const folder = join(place, name);
    mkdirSync(folder);
    for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  }

  async function tryIt(...args: readonly string[]): Promise<Ended> {
    const child = spawn(process.execPath, [join(repositoryRoot, "tools/try/main.ts"), ...args], {
      cwd: place,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(child, "exit") as Promise<[number | null]>;
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, stdout, stderr };
  }

  /** Every folder that holds no TypeScript program, what it holds, and what is said of it. */
  const NO_PROGRAMS: readonly (readonly [string, Readonly<Record<string, string>> | undefined, RegExp])[] = [
    ["nowhere", undefined, /There is no folder .*nowhere\. PROGRAM is a path/u],
    ["file", undefined, /file is a file\. PROGRAM is the folder that holds Pulumi\.yaml/u],
    ["empty", {}, /There is no Pulumi\.yaml in .*empty\. Copy examples/u],
    ["garbled", { "Pulumi.yaml": "name: [" }, /Pulumi\.yaml is not YAML: /u],
    ["nameless", { "Pulumi.yaml": "runtime: nodejs\n" }, /has no name\. Begin it with/u],
    ["still", { "Pulumi.yaml": "name: mine\n" }, /has no runtime\. Add the line "runtime: nodejs"/u],
    ["yaml", { "Pulumi.yaml": "name: mine\nruntime: yaml\n" }, /the runtime yaml, .*Run it with pulumi/u],
    ["options", { "Pulumi.yaml": "name: mine\nruntime: { name: go }\n" }, /the runtime go, /u],
    ["idle", { "Pulumi.yaml": NODEJS }, /no program index\.ts in .*idle\. Write it there, or/u],
    ["main", { "Pulumi.yaml": `${NODEJS}main: a.ts\n`, "index.ts": "" }, /no program a\.ts in/u],
  ];

  for (const [name, files, message] of NO_PROGRAMS) {
    it(`[U] has a remedy for a folder without a program: ${name}`, () => {
      if (files !== undefined) write(name, files);
      assert.match(notAProgram(join(place, name)) ?? "", message);
    });
  }

  it("[E] ends with 2 and the remedy for a folder without a TypeScript program", async () => {
    write("other", { "Pulumi.yaml": "name: mine\nruntime: yaml\n" });
    const { code, stdout, stderr } = await tryIt("other");
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^The program in .* has the runtime yaml, .*\n$/u);
  });

  it("[E] ends with 2 for a program that exports no function", async () => {
    write("named", { "Pulumi.yaml": NODEJS, "index.ts": "export const a = 1;" });
    const { code, stdout, stderr } = await tryIt("named");
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, /^The program in .* exports no function by default\. .*\n$/u);
  });

  it("[E] asks for the folder when none is named", async () => {
    const { code, stderr } = await tryIt();
    assert.equal(code, 2);
    assert.match(stderr, /make try PROGRAM=/u);
  });

  /** Programs that Node cannot load, and what is said of them. */
  const UNLOADABLE: readonly (readonly [string, string, readonly string[]])[] = [
    ["syntax", "const a: = 1;", ["syntax/index.ts:1", "const a: = 1;", "SyntaxError"]],
    ["enum", "enum A { B }", ["enum is not supported", "Node strips types and translates nothing"]],
    ["throw", 'throw new Error("too early");', ["Error: too early", "throw/index.ts:1:7"]],
    ["text", 'throw "words";', ["'words' was thrown"]],
    ["import", 'import "./nothing.ts";', ["nothing.ts", "An import names a file with its ending"]],
  ];

  for (const [name, program, parts] of UNLOADABLE) {
    it(`[E] ends with 1 and the reason for a program that cannot be loaded: ${name}`, async () => {
      write(name, { "Pulumi.yaml": NODEJS, "index.ts": program });
      const { code, stdout, stderr } = await tryIt(name);
      assert.deepEqual([code, stdout], [1, ""], stderr);
      for (const part of ["cannot be loaded", ...parts]) assert.ok(stderr.includes(part), stderr);
      assert.ok(!stderr.includes("node:internal"), stderr);
    });
  }

  describe("with the engine", function () {
    this.timeout(1_200_000);
    before(async () => {
      // Whatever must be built first is no part of it.
      (await createRunFolder()).dispose();
    });
    afterEach(() => {
      const left = readdirSync(temporary).filter((name) => name.startsWith("pulumi-cbr-"));
      assert.deepEqual(left, [], "a run left its folder behind");
    });

    const PROGRAM = "export default function () { return { answer: 6 * 7 }; }";

    it("[E] prints the outputs", async () => {
      write("good", { "Pulumi.yaml": NODEJS, "index.ts": PROGRAM });
      const { code, stdout, stderr } = await tryIt("good");
      assert.equal(code, 0, stdout + stderr);
      assert.match(stdout, /answer: 42/u);
    });

    it("[E] does not repeat what the engine has printed", async () => {
      write("fails", {
        "Pulumi.yaml": NODEJS,
        "index.ts": 'export default () => { throw new Error("while it runs"); }',
      });
      const { code, stdout, stderr } = await tryIt("fails");
      assert.equal(code, 1);
      assert.match(stdout, /while it runs/u);
      assert.equal(stderr, "");
    });

    it("[E] prints once what the engine says on its stderr", async () => {
      const plugins = "plugins: { providers: [{ name: cbr, path: nowhere }] }\n";
      write("plugin", { "Pulumi.yaml": NODEJS + plugins, "index.ts": PROGRAM });
      const { code, stdout, stderr } = await tryIt("plugin");
      assert.equal(code, 1);
      assert.equal((stdout + stderr).split("no folder at path").length, 2, stdout + stderr);
    });

    it("[E] says why there is no stack, before any update", async () => {
      write("refused", { "Pulumi.yaml": 'name: "not a name!"\nruntime: nodejs\n', "index.ts": PROGRAM });
      const { code, stdout, stderr } = await tryIt("refused");
      assert.deepEqual([code, stdout], [1, ""]);
      assert.match(stderr, /^error: project names may only contain [^\n]*\n$/u);
    });
  });
});
