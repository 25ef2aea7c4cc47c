import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { publishFolder } from "../../../tools/engine/publish-folder.ts";
import { Stage } from "./stage.ts";

describe("publishFolder", () => {
  let stage: Stage;
  let target: string;
  beforeEach(() => {
    stage = new Stage();
    target = join(stage.root, "below", "target");
  });
  afterEach(() => stage.clear());

  const fillWith =
    (text: string) =>
    (folder: string): Promise<void> => {
      writeFileSync(join(folder, "file"), text);
      return Promise.resolve();
    };

  it("[U] shows the folder only when it is complete", async () => {
    await publishFolder(target, async (folder) => {
      await fillWith("one")(folder);
      assert.ok(!existsSync(target));
    });
    assert.equal(readFileSync(join(target, "file"), "utf8"), "one");
    assert.deepEqual(readdirSync(dirname(target)), ["target"]);
  });

  it("[U] does nothing when it is there", async () => {
    await publishFolder(target, fillWith("one"));
    await publishFolder(target, () => Promise.reject(new Error("must not run")));
    assert.equal(readFileSync(join(target, "file"), "utf8"), "one");
  });

  it("[U] leaves nothing behind when the work fails", async () => {
    await assert.rejects(
      publishFolder(target, () => Promise.reject(new Error("disk full"))),
      /disk full/,
    );
    assert.deepEqual(readdirSync(dirname(target)), []);
  });

  it("[U] keeps the result of the process that was faster", async () => {
    await publishFolder(target, async (folder) => {
      await fillWith("slow")(folder);
      await publishFolder(target, fillWith("fast"));
    });
    assert.equal(readFileSync(join(target, "file"), "utf8"), "fast");
    assert.deepEqual(readdirSync(dirname(target)), ["target"]);
  });

  it("[U] removes what a killed process left, and leaves alone what a living one is making", async () => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    mkdirSync(join(dirname(target), `.target.partial-${dead}-abc`), { recursive: true });
    mkdirSync(join(dirname(target), `.target.partial-${process.ppid}-abc`));
    await publishFolder(target, fillWith("one"));
    assert.deepEqual(readdirSync(dirname(target)).sort(), [`.target.partial-${process.ppid}-abc`, "target"]);
  });
});
