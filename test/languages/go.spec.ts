import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { readEnvironment } from "../../tools/engine/environment.ts";
import { runCommand } from "../../tools/engine/run-command.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { describeLanguage } from "./describe-language.ts";
import { EXAMPLE_FOLDERS, go, RUNNER } from "./go/go.ts";
import { runGo } from "./go/run-go.ts";

const SDK = join(repositoryRoot, "sdk/go/cbr");
const [LIST = ""] = EXAMPLE_FOLDERS;

describe("programs in Go", function () {
  // The engine may have to be built first, and Go compiles hundreds of packages once.
  this.timeout(1_200_000);
  const { place } = describeLanguage(go);

  /** Vets one file as if it lay in an example. */
  function vetFile(name: string, program: string): Promise<string> {
    const file = join(place(), name);
    writeFileSync(file, program);
    return runGo(["vet", file], LIST);
  }

  it("[E] have an SDK that builds and passes go vet", async () => {
    await runGo(["build", "./..."], SDK);
    await runGo(["vet", "./..."], SDK);
  });

  for (const folder of EXAMPLE_FOLDERS) {
    it(`[E] build by their own go.mod and pass go vet: ${basename(folder)}`, async () => {
      await runGo(["build", "-o", join(place(), "built"), "."], folder);
      await runGo(["vet", "."], folder);
    });
  }

  it("[E] run with the modules that they build with", async () => {
    const pulumi = (folder: string): Promise<string> =>
      runGo(["list", "-m", "github.com/pulumi/pulumi/sdk/v3"], folder);
    const expected = await pulumi(SDK);
    for (const folder of [...EXAMPLE_FOLDERS, RUNNER]) assert.equal(await pulumi(folder), expected, folder);
  });

  it("[E] are written as gofmt writes them, and so are the SDK and the runner", async () => {
    const { variables } = readEnvironment();
    assert.equal(await runCommand("gofmt", ["-l", SDK, RUNNER, ...EXAMPLE_FOLDERS], { variables }), "");
  });

  it("[E] pass go vet: the runner", async () => {
    await runGo(["vet", "./..."], RUNNER);
  });

  it("[E] pass go vet: the README of the SDK", async () => {
    const readme = readFileSync(join(SDK, "README.md"), "utf8");
    const [, program = ""] = /```go\n(.*?)```/su.exec(readme) ?? [];
    assert.match(program, /sdk\/go\/cbr/u);
    await vetFile("readme.go", program);
  });

  it("[E] fail go vet when a member is misspelt", async () => {
    const program = readFileSync(join(LIST, "main.go"), "utf8");
    await vetFile("right.go", program);
    const wrong = program.replace("found.Complete", "found.Complet");
    assert.notEqual(wrong, program);
    await assert.rejects(vetFile("wrong.go", wrong), /found\.Complet undefined/u);
  });
});
