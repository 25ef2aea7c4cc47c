import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readPackageSchema } from "../../tools/generate/package-schema.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { runPython } from "../../tools/run/python-environment.ts";
import { describeLanguage } from "./describe-language.ts";
import { EXAMPLES } from "./language.ts";
import { interpreterOf, python } from "./python/python.ts";

describe("programs in Python", function () {
  // The engine may have to be built first.
  this.timeout(1_200_000);
  const { place } = describeLanguage(python);

  function checkTypes(folder: string, file: string): Promise<string> {
    const flags = ["--strict", "--cache-dir", join(place(), "mypy")];
    return runPython(interpreterOf(place()), ["-m", "mypy", ...flags, file], folder);
  }

  it("[E] have an SDK that is installed with all that it asks for, in the schema's version", async () => {
    const interpreter = interpreterOf(place());
    assert.equal(await runPython(interpreter, ["-m", "pip", "check"]), "No broken requirements found.");
    const ask = "import importlib.metadata as m; print(m.version('pulumi_cbr'))";
    assert.equal(await runPython(interpreter, ["-c", ask]), readPackageSchema().version);
  });

  for (const name of EXAMPLES) {
    it(`[E] pass mypy --strict: ${name}`, async () => {
      const folder = join(repositoryRoot, "examples", `${name}-python`);
      assert.match(await checkTypes(folder, "__main__.py"), /^Success/u);
    });
  }

  it("[E] pass mypy --strict: the README of the SDK", async () => {
    const readme = readFileSync(join(repositoryRoot, "sdk/python/README.md"), "utf8");
    const [, program = ""] = /```python\n(.*?)```/su.exec(readme) ?? [];
    assert.match(program, /import pulumi_cbr/u);
    writeFileSync(join(place(), "readme.py"), program);
    assert.match(await checkTypes(place(), "readme.py"), /^Success/u);
  });

  it("[E] fail mypy --strict when a member is misspelt", async () => {
    writeFileSync(join(place(), "wrong.py"), "import pulumi_cbr as cbr\ncbr.get_operation_logs().complet\n");
    // mypy ends with 1 for what it found, and with 2 when it could not look.
    await assert.rejects(checkTypes(place(), "wrong.py"), /failed \(1\)/u);
  });
});
