import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readPackageSchema } from "../../tools/generate/package-schema.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { describeLanguage } from "./describe-language.ts";
import { jarsOf, java, runJdk } from "./java/java.ts";
import { EXAMPLES } from "./language.ts";

describe("programs in Java", function () {
  // The engine may have to be built first.
  this.timeout(1_200_000);
  const { place } = describeLanguage(java);

  function compile(file: string): Promise<string> {
    const strictly = ["-Xlint:all", "-Werror", "--release", "11", "-encoding", "UTF-8", "-proc:none"];
    const flags = [...strictly, "-cp", jarsOf(place()), "-d", join(place(), "compiled")];
    return runJdk("javac", [...flags, file], place());
  }

  it("[E] have an SDK whose jar has the schema's version and carries it for the engine", async () => {
    const { version } = readPackageSchema();
    const jar = join(place(), "sdk/target", `cbr-${version}.jar`);
    const carried = "io/github/pulumicbr/cbr/version.txt";
    await runJdk("jar", ["--extract", "--file", jar, carried], place());
    assert.equal(readFileSync(join(place(), carried), "utf8").trim(), version);
  });

  it("[E] have an SDK with its sources beside it, for editors", async () => {
    const jar = join(place(), "sdk/target", `cbr-${readPackageSchema().version}-sources.jar`);
    assert.match(await runJdk("jar", ["--list", "--file", jar], place()), /cbr\/CbrFunctions\.java/u);
  });

  for (const name of EXAMPLES) {
    it(`[E] compile without a warning: ${name}`, async () => {
      const program = join(repositoryRoot, "examples", `${name}-java`, "src/main/java/example/App.java");
      assert.equal(await compile(program), "");
    });
  }

  it("[E] compile without a warning: the README of the SDK", async () => {
    const readme = readFileSync(join(repositoryRoot, "sdk/java/README.md"), "utf8");
    const [, program = ""] = /```java\n(.*?)```/su.exec(readme) ?? [];
    assert.match(program, /public final class App/u);
    const file = join(place(), "App.java");
    writeFileSync(file, program);
    assert.equal(await compile(file), "");
  });

  it("[E] do not compile when a member is misspelt", async () => {
    const file = join(place(), "Wrong.java");
    const call =
      "io.github.pulumicbr.cbr.CbrFunctions.getOperationLogs().applyValue(found -> found.complet())";
    writeFileSync(file, `final class Wrong { Object wrong = ${call}; }\n`);
    await assert.rejects(compile(file), /symbol: +method complet\(\)/u);
  });
});
