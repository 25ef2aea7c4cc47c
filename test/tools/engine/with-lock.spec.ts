import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../../../tools/engine/with-lock.ts";
import { Stage } from "./stage.ts";

describe("withLock", () => {
  let stage: Stage;
  let file: string;
  beforeEach(() => {
    stage = new Stage();
    file = join(stage.root, "lock");
  });
  afterEach(() => stage.clear());

  it("[U] holds the lock during the work and gives it back, also after a failure", async () => {
    await withLock(file, () => {
      assert.equal(readFileSync(file, "utf8"), String(process.pid));
      return Promise.resolve();
    });
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error("broken"))),
      /broken/,
    );
    assert.deepEqual(readdirSync(stage.root), []);
  });

  it("[U] lets the second wait for the first, and says for whom", async () => {
    const order: string[] = [];
    let onWait: (pid: number) => void = () => undefined;
    const waiting = new Promise<number>((resolve) => {
      onWait = resolve;
    });
    let second: Promise<unknown> = Promise.resolve();
    await withLock(file, async () => {
      second = withLock(file, () => Promise.resolve(order.push("second")), { pollMs: 1, onWait });
      assert.equal(await waiting, process.pid);
      order.push("first");
    });
    await second;
    assert.deepEqual(order, ["first", "second"]);
  });

  it("[U] takes over the lock of a process that has died", async () => {
    writeFileSync(file, String(spawnSync(process.execPath, ["--version"]).pid));
    const result = await withLock(file, () => Promise.resolve("done"), {
      onWait: () => assert.fail("must not wait"),
    });
    assert.equal(result, "done");
    assert.ok(!existsSync(file));
  });

  it("[U] works without the lock when its patience is at an end, and leaves it to its owner", async () => {
    writeFileSync(file, String(process.ppid));
    const result = await withLock(file, () => Promise.resolve("done"), { pollMs: 0, patience: 3 });
    assert.equal(result, "done");
    assert.equal(readFileSync(file, "utf8"), String(process.ppid));
  });
});
