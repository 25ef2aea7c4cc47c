import assert from "node:assert/strict";

import { readDocument } from "../docs/support/documents.ts";
import { LANGUAGES } from "./support/languages.ts";
import { fill, fillCommands, placeholdersFor } from "./support/placeholders.ts";
import { readReadme, sectionOf } from "./support/read-readme.ts";

const SAMPLE = `# A package

A program, \`main.go\`, in \`src/main.go\`:

\`\`\`go
package main
\`\`\`

What it prints:

\`\`\`text
nothing
\`\`\`

It is only shown.

\`\`\`ts
export {};
\`\`\`

## Run

\`\`\`sh
export A="<packages>"
cat <<here
here
\`\`\`

And \`then\`:

\`\`\`sh
pulumi up
\`\`\`
`;

const simulator = {
  endpoint: "http://127.0.0.1:4711",
  projectId: "p",
  region: "r",
  accessKey: "a",
  secretKey: "s",
  token: "t",
};

describe("the instructions of a README", () => {
  it("[U] are its sh blocks line by line, and the files that its words name", () => {
    const { files, commands } = readReadme(SAMPLE);
    assert.deepEqual([...files], [["src/main.go", "package main\n"]]);
    assert.deepEqual(commands, ['export A="<packages>"', "cat <<here", "here", "pulumi up"]);
  });

  it("[U] are those of one heading where one is named", () => {
    const { files, commands } = readReadme(sectionOf(SAMPLE, "Run"));
    assert.deepEqual([files.size, commands.length], [0, 4]);
    assert.throws(() => sectionOf(SAMPLE, "Walk"), /no heading "Walk"/u);
  });

  it("[U] are not understood when they write a file twice", () => {
    assert.throws(() => readReadme(SAMPLE + SAMPLE), /writes src\/main\.go twice/u);
  });

  it("[U] have what they leave to the reader filled in, and nothing else changed", () => {
    const placeholders = placeholdersFor("/tmp/packages", simulator);
    const commands = ["a <packages>/b-<os>", "c --set <access key> http://127.0.0.1:<port>"];
    assert.throws(() => fillCommands(commands, placeholders), /nobody knows what <os> stands for/u);
    assert.deepEqual(fillCommands(commands.slice(1), placeholders), ["c --set a http://127.0.0.1:4711"]);
    assert.equal(fill("<project> of List<String>", placeholders), "<project> of List<String>");
  });

  for (const { name, readme, section } of LANGUAGES) {
    it(`[U] have a project, an install of the plugin and an update in ${readme}: ${name}`, () => {
      const { text } = readDocument(readme);
      const { files, commands } = readReadme(section === undefined ? text : sectionOf(text, section));
      assert.ok(files.has("Pulumi.yaml"));
      const filled = fillCommands(commands, placeholdersFor("/tmp/packages", simulator));
      const installs = filled.filter((command) => command.startsWith("pulumi plugin install resource cbr "));
      assert.deepEqual([installs.length, filled.filter((command) => command === "pulumi up").length], [1, 1]);
    });
  }
});
