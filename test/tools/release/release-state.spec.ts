import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCommand } from "../../../tools/engine/run-command.ts";
import { checkRelease } from "../../../tools/release/check-release.ts";
import { readReleaseState } from "../../../tools/release/release-state.ts";

describe("readReleaseState", () => {
  let root: string;
  const git = (...args: string[]): Promise<string> =>
    runCommand("git", args, { variables: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" }, cwd: root });
  const write = (file: string, content: string): void => writeFileSync(join(root, file), content);
  const commit = async (): Promise<void> => {
    await git("add", "--all");
    await git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--message", "all");
  };
  const check = async (tag = "v0.2.0"): Promise<string> =>
    checkRelease(await readReleaseState(root, tag, "owner/name")).version;

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), "pulumi-cbr-release-"));
    await git("init", "--quiet");
    const home = "https://github.com/owner/name";
    const pluginDownloadURL = `${home}/releases/download/v\${VERSION}`;
    write("schema.json", JSON.stringify({ version: "0.2.0", repository: home, pluginDownloadURL }));
    write("package.json", JSON.stringify({ version: "0.2.0" }));
    write("CHANGELOG.md", "## [0.2.0] - 2026-12-24\n\n- One thing.\n");
    await commit();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("[U] sees the commit of a tag, whether or not the tag has a message", async () => {
    await git("tag", "v0.2.0");
    assert.equal(await check(), "0.2.0");
    await git("tag", "--delete", "v0.2.0");
    const who = ["-c", "user.name=a", "-c", "user.email=a@b"];
    await git(...who, "tag", "--annotate", "--message", "text", "v0.2.0");
    assert.equal(await check(), "0.2.0");
  });

  it("[U] sees a tag that is not there, and is not led astray by a branch of its name", async () => {
    await git("branch", "v0.2.0");
    await assert.rejects(check(), /there is no tag v0\.2\.0/u);
  });

  it("[U] sees a commit after the tag", async () => {
    await git("tag", "v0.2.0");
    write("new", "");
    await commit();
    await assert.rejects(check(), /v0\.2\.0 names the commit [0-9a-f]{40}, and [0-9a-f]{40} is checked out/u);
  });

  it("[U] sees a file that was changed and one that is new", async () => {
    await git("tag", "v0.2.0");
    write("package.json", JSON.stringify({ version: "0.2.0", more: true }));
    write("new", "");
    await assert.rejects(check(), /the work tree has .*:\n\s*M package\.json\n\?\? new$/u);
  });

  it("[U] fails where something cannot be read, instead of passing", async () => {
    await git("tag", "v0.2.0");
    rmSync(join(root, "CHANGELOG.md"));
    await assert.rejects(check(), /CHANGELOG\.md/u);
    write("CHANGELOG.md", "");
    rmSync(join(root, ".git"), { recursive: true });
    await assert.rejects(check(), /not a git repository/u);
  });
});
