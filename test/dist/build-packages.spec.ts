import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPackages } from "../../tools/dist/build-packages.ts";

describe("buildPackages", () => {
  const { PATH } = process.env;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cbr-packages-"));
    process.env["PATH"] = folder;
  });
  afterEach(() => {
    process.env["PATH"] = PATH;
    rmSync(folder, { recursive: true });
  });

  it("[U] names what it leaves out for want of a tool, and keeps nothing of an earlier build", async () => {
    for (const name of [
      "pulumi-cbr-0.0.1.tgz",
      "pulumi_cbr-0.0.1-py3-none-any.whl",
      "cbr-0.0.1.jar",
      "SHA256SUMS",
    ]) {
      writeFileSync(join(folder, name), "");
    }
    const said: string[] = [];
    const files = await buildPackages({ folder, version: "0.1.0", say: (line) => void said.push(line) });
    const left = said.filter((line) => line.startsWith("left out"));
    assert.deepEqual(
      left.filter((line) => !line.includes("for Go")),
      [
        "left out the package for Node.js: it needs npm on PATH",
        "left out the package for Python: it needs python3 with its module venv on PATH",
        "left out the package for Java: it needs mvn and a JDK of Java 11 or later on PATH",
      ],
    );
    // What packs for Go may be in the cache, and needs no Go then.
    assert.deepEqual(
      readdirSync(folder).filter((name) => name !== "go"),
      ["SHA256SUMS"],
    );
    assert.ok(files.every((path) => path.startsWith("go/")));
  });
});
