import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";

import { readPackageSchema } from "../../tools/generate/package-schema.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { describeLanguage } from "./describe-language.ts";
import { EXAMPLES } from "./language.ts";
import { findTypeFaults, nodejs, tarballOf, WITHOUT_PLUGIN } from "./nodejs/nodejs.ts";
import { IDS, NAMES } from "./scene.ts";

describe("programs in TypeScript", function () {
  // The engine may have to be built first.
  this.timeout(1_200_000);
  const { place, run } = describeLanguage(nodejs);

  it("[E] have an SDK in the schema's version, with every entry that it names", async () => {
    const { messages } = await publint({ pack: { tarball: bytesOf(tarballOf(place())) }, strict: true });
    assert.deepEqual(messages, []);
    const installed = join(place(), "node_modules/pulumi-cbr/package.json");
    const { version } = JSON.parse(readFileSync(installed, "utf8")) as { version: string };
    assert.equal(version, readPackageSchema().version);
  });

  it("[E] have an SDK whose types are right for each way to import it", async () => {
    const tarball = createPackageFromTarballData(new Uint8Array(bytesOf(tarballOf(place()))));
    const checked = await checkPackage(tarball);
    assert.ok("problems" in checked, "no types were found");
    assert.deepEqual(checked.problems, []);
    assert.deepEqual(Object.keys(checked.entrypoints).sort(), [".", "./dynamic", "./package.json"]);
  });

  for (const name of EXAMPLES) {
    it(`[E] pass tsc --strict: ${name}`, async () => {
      assert.equal(await findTypeFaults(place(), [exampleIn(place(), name)]), "");
    });
  }

  it("[E] pass tsc --strict: the READMEs' programs, and as CommonJS of an older resolution", async () => {
    const readme = readFileSync(join(repositoryRoot, "sdk/nodejs/README.md"), "utf8");
    const programs = [...readme.matchAll(/```ts\n(.*?)```/gsu)].map(([, program = ""]) => program);
    assert.equal(programs.length, 2);
    const names = programs.map((program, index) => {
      const name = `readme-${index}.ts`;
      writeFileSync(join(place(), name), program);
      return name;
    });
    assert.equal(await findTypeFaults(place(), names), "");
    const older = ["--module", "commonjs", "--moduleResolution", "node10", "--ignoreDeprecations", "6.0"];
    assert.equal(await findTypeFaults(place(), names, older), "");
  });

  it("[E] fail tsc --strict when a member is misspelt", async () => {
    const wrong = 'import * as cbr from "pulumi-cbr";\nvoid cbr.getOperationLogs({ resourcName: "x" });\n';
    writeFileSync(join(place(), "wrong.ts"), wrong);
    assert.match(await findTypeFaults(place(), ["wrong.ts"]), /resourcName/u);
  });

  it("[E] gate and judge without a plugin, by the package's dynamic module", async () => {
    const config = { resourceName: { value: NAMES.finance } };
    const { outputs, refused, stateFile } = await run(WITHOUT_PLUGIN, config);
    assert.equal(refused, undefined);
    const values = Object.fromEntries(
      Object.entries(outputs ?? {}).map(([name, { value }]) => [name, value]),
    );
    assert.deepEqual(values, { release: "v1", passed: true, operationLog: IDS.success, compliant: true });
    // The state holds two names of the module, and nothing of its code or of what the stack keeps secret.
    assert.match(stateFile, /pulumi-cbr\/dynamic/u);
    assert.doesNotMatch(stateFile, /axios|createHmac/u);
  });

  it("[E] hold the release back without a plugin after a bad night", async () => {
    const config = { resourceName: { value: NAMES.storefront } };
    const { refused = "", stateFile } = await run(WITHOUT_PLUGIN, config);
    assert.match(refused, /CBR_GATE_HELD/u);
    assert.doesNotMatch(stateFile, /pulumi:index:Stash/u);
  });
});

function exampleIn(place: string, name: string): string {
  const folder = join(place, "checked", name);
  mkdirSync(folder, { recursive: true });
  const sources = join(repositoryRoot, "examples", `${name}-nodejs`);
  for (const file of ["index.ts", "package.json"]) cpSync(join(sources, file), join(folder, file));
  return join(folder, "index.ts");
}

function bytesOf(file: string): ArrayBuffer {
  return new Uint8Array(readFileSync(file)).buffer;
}
