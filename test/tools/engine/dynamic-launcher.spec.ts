import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { dynamicLauncher } from "../../../tools/engine/dynamic-launcher.ts";
import { Stage } from "./stage.ts";

describe("dynamicLauncher", () => {
  let stage: Stage;
  let program: string;
  beforeEach(() => {
    stage = new Stage();
    program = stage.folder("program/below");
  });
  afterEach(() => stage.clear());

  /** As the engine does, with its address. */
  async function launch(): Promise<{ stdout: string; stderr: string; status: number | null }> {
    const [launcher = ""] = await dynamicLauncher(stage.environment([]));
    return spawnSync(launcher, ["127.0.0.1:1"], { cwd: program, encoding: "utf8" });
  }

  it("[U] starts the host of the program's own @pulumi/pulumi, and hands its arguments on", async () => {
    const host = join(stage.root, "program/node_modules/@pulumi/pulumi/cmd/dynamic-provider");
    mkdirSync(host, { recursive: true });
    writeFileSync(join(host, "index.js"), "console.log('own host', ...process.argv.slice(2));");
    assert.equal((await launch()).stdout, "own host 127.0.0.1:1\n");
  });

  it("[U] says what is missing where there is none", async () => {
    const { status, stdout, stderr } = await launch();
    assert.deepEqual([status, stdout], [1, ""]);
    assert.match(stderr, /need @pulumi\/pulumi, and it is not installed in .*program\/below or above/u);
  });

  it("[U] is written once", async () => {
    const environment = stage.environment([]);
    const both = await Promise.all([dynamicLauncher(environment), dynamicLauncher(environment)]);
    assert.deepEqual(both[0], both[1]);
    assert.match(
      both[0][0] ?? "",
      /\/engine\/dynamic-launcher-[0-9a-f]{12}\/pulumi-resource-pulumi-nodejs$/u,
    );
  });
});
