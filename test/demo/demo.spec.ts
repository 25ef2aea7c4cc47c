import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

import { readEnvironment } from "../../tools/engine/environment.ts";
import { createRunFolder, repositoryRoot } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";

/** Processes that were started with a value in their environment that no other process has. */
function processesWith(value: string): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/environ`, "utf8").includes(value);
      } catch {
        return false;
      }
    });
}

describe("make demo", function () {
  this.timeout(1_200_000);
  withoutCloudVariables();
  let place: string;
  before(async () => {
    // Whatever must be built first is no part of the demo.
    (await createRunFolder()).dispose();
    place = mkdtempSync(join(tmpdir(), "pulumi-cbr-demo-test-"));
  });
  after(() => rmSync(place, { recursive: true, force: true }));

  it("[E] shows a release after a good night, none after a bad one, one that waits, and leaves nothing behind", async () => {
    const temporary = join(place, "temporary");
    const home = join(place, "home");
    for (const folder of [temporary, home]) mkdirSync(folder);
    const demo = spawn(process.execPath, [join(repositoryRoot, "tools/demo/main.ts")], {
      cwd: repositoryRoot,
      env: {
        ...process.env,
        HOME: home,
        TMPDIR: temporary,
        XDG_CACHE_HOME: dirname(readEnvironment().cacheFolder),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(demo, "exit") as Promise<[number | null]>;
    const [stdout, stderr, [code]] = await Promise.all([text(demo.stdout), text(demo.stderr), ended]);
    assert.equal(code, 0, stdout + stderr);

    const [, good = "", bad = "", late = ""] = stdout.split(/^\d\. .*$/mu);
    assert.match(good, /订单数据库\s+success/u);
    assert.match(good, /In the state: .*pulumi:index:Stash/u);
    assert.match(bad, /ledger\s+failed .*BackupService\.6308/u);
    assert.match(bad, /operation log 4827f2da-b008-4507-ab7d-42d0df5ed913/u);
    assert.match(bad, /In the state: no resource of the release/u);
    assert.match(late, /backup of ledger running, 40 %, 9m \d+s left/u);
    assert.match(late, /In the state: cbr:index:OperationGate, random:.*, pulumi:index:Stash/u);
    assert.match(late, /against the real service/u);

    assert.deepEqual(readdirSync(temporary), []);
    assert.deepEqual(readdirSync(home), [], "the demo wrote into the user's home");
    assert.deepEqual(processesWith(temporary), []);
  });
});
