import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sayOnStderr } from "../../tools/engine/progress.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { checkWorkflows } from "../../tools/workflows/check-workflows.ts";
import { ensureLinters, type Linters } from "../../tools/workflows/linters.ts";

const ci = ".github/workflows/ci.yml";

describe("the check of the workflows", function () {
  // The linters may have to be had first.
  this.timeout(600_000);
  let linters: Linters;
  let root: string;
  before(async () => {
    linters = await ensureLinters(sayOnStderr);
  });
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "pulumi-cbr-flows-"));
    cpSync(join(repositoryRoot, ".github"), join(root, ".github"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Changes a file of the copy; what is replaced must be there. */
  function change(file: string, from: string | RegExp, to: string): void {
    const path = join(root, file);
    const text = readFileSync(path, "utf8");
    assert.notEqual(text.replace(from, to), text, `${file} has no ${String(from)}`);
    writeFileSync(path, text.replace(from, to));
  }

  it("[U] passes what is committed", async () => {
    assert.deepEqual(await checkWorkflows(repositoryRoot, linters), []);
  });

  const broken: readonly [title: string, file: string, from: string | RegExp, to: string, finding: RegExp][] =
    [
      ["what is no YAML", ci, "permissions:", "permissions: [", /ci\.yml:\d+:\d+: could not parse/u],
      ["a job that waits for none", ci, "needs: engine", "needs: motor", /job "\w+" needs job "motor"/u],
      ["an expression of nothing", ci, "matrix.minutes", "matrix.hours", /"hours" is not defined/u],
      [
        "an input that a pinned action does not have",
        ci,
        "persist-credentials: false",
        "persist-credential: false",
        /input "persist-credential" is not defined in action "actions\/checkout@v6"/u,
      ],
      ["a script with a fault", ci, 'make "$SUITE"', "make $SUITE", /SC2086/u],
      ["a script that anybody's text could change", ci, '"$SUITE"', "${{ github.head_ref }}", /injection/u],
      ["an action that can change under its name", ci, /@[0-9a-f]{40} # v6\.1\.0/u, "@v6", /unpinned-uses/u],
      ["a pin that says no version", ci, " # v6.1.0", "", /checkout@[0-9a-f]{40} says no version/u],
      ["a job that may do anything", ci, "contents: read", "contents: write", /excessive-permissions/u],
      [
        "a fault in a local action",
        ".github/actions/setup/action.yml",
        "using: composite",
        "using: composed",
        /composed|action\.yml/u,
      ],
    ];
  for (const [title, file, from, to, finding] of broken) {
    it(`[U] refuses ${title}`, async () => {
      change(file, from, to);
      const findings = await checkWorkflows(root, linters).catch((error: unknown) => [String(error)]);
      assert.match(findings.join("\n"), finding);
    });
  }

  it("[U] refuses a script of CI with a fault", async () => {
    mkdirSync(join(root, ".ci"));
    writeFileSync(join(root, ".ci/run"), "#!/usr/bin/env bash\necho $1\n");
    assert.match((await checkWorkflows(root, linters)).join("\n"), /SC2086/u);
  });

  it("[U] fails where a linter is missing", async () => {
    cpSync(join(repositoryRoot, ".ci"), join(root, ".ci"), { recursive: true });
    for (const name of ["actionlint", "shellcheck", "zizmor"] as const) {
      await assert.rejects(
        checkWorkflows(root, { ...linters, [name]: "/no/such" }),
        /\/no\/such could not check/u,
      );
    }
  });

  it("[U] fails where there is no workflow", async () => {
    rmSync(join(root, ".github/workflows"), { recursive: true });
    await assert.rejects(checkWorkflows(root, linters), /has no workflow/u);
  });
});
