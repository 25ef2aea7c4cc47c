import assert from "node:assert/strict";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { readDocument } from "../docs/support/documents.ts";
import { LANGUAGES } from "./support/languages.ts";
import { NewUser, type Try } from "./support/new-user.ts";
import { sectionOf } from "./support/read-readme.ts";
import { STAND_IN_NOTE } from "./support/stand-in.ts";

const [YAML] = LANGUAGES;

/** The files of a project that tell of the repository. */
function traces({ project }: Try): string[] {
  const files = globSync("**/*", { cwd: project }).filter((path) => statSync(join(project, path)).isFile());
  return files.filter((path) => readFileSync(join(project, path)).includes(repositoryRoot));
}

/** The errors that docs/installing.md quotes, each in the pieces between its dots. */
function quotedErrors(): string[][] {
  const section = sectionOf(readDocument("docs/installing.md").text, "When the plugin is missing");
  const [, block = ""] = /```text\n(.*?)\n```/su.exec(section) ?? [];
  return block
    .split("\n")
    .map((line) => line.split("…").map((piece) => piece.replace(/^error: /u, "").trim()));
}

describe("a new user, in an empty folder and with what make dist packs", function () {
  // The engine may have to be built first.
  this.timeout(1_200_000);
  let user: NewUser;
  const said: string[] = [];
  before(async () => {
    user = await NewUser.create();
  });
  after(async () => {
    for (const line of said) process.stdout.write(`  ${line}\n`);
    await user.dispose();
  });

  for (const language of LANGUAGES) {
    it(`[E] brings a ${language.name} program up by the commands of ${language.readme}`, async () => {
      await user.take(language);
      const tried = await user.follow(language);
      assert.equal(tried.code, 0, tried.log);
      const { release, verdict } = tried.outputs;
      assert.equal(release, "v1");
      assert.match(String(verdict), /^COMPLIANT/u);
      assert.equal(tried.log.includes(STAND_IN_NOTE), !tried.hosted);
      assert.deepEqual(traces(tried), []);
      const way = tried.hosted ? "run by pulumi up" : `for pulumi up, ${STAND_IN_NOTE}`;
      said.push(`${language.name}: ${tried.commands.length} commands of ${language.readme}; ${way}`);
    });
  }

  it("[E] who forgets the plugin is told so in words that docs/installing.md quotes", async () => {
    const tried = await user.follow(YAML, /^pulumi plugin install/u);
    assert.notEqual(tried.code, 0, tried.log);
    const known = quotedErrors().filter((pieces) => pieces.every((piece) => tried.log.includes(piece)));
    assert.equal(known.length, 1, tried.log);
  });
});
