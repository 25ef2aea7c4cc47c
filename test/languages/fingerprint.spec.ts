import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { decodeListAnswer } from "../../provider/api/decode/decode-answers.ts";
import { createEstate } from "../../simulator/data/estate/create-estate.ts";
import { runPython } from "../../tools/run/python-environment.ts";
import { repositoryRoot } from "../../tools/run/run-folder.ts";
import { NOON } from "../gate/support/logs.ts";
import { FRESH, judgeOf } from "../gate/support/look.ts";

const PRINTED = `
import sys
with open(sys.argv[1], encoding="utf-8") as file: print(fingerprint(json.load(file), ${NOON}))
`;

/** What docs/compliance.md gives to compute a fingerprint anew. */
function documentedProgram(): string {
  const page = readFileSync(join(repositoryRoot, "docs/compliance.md"), "utf8");
  const [, program = ""] = /^### The fingerprint$.*?^```python$(.*?)^```$/msu.exec(page) ?? [];
  assert.match(program, /^def fingerprint\(/mu);
  return program;
}

describe("the fingerprint", () => {
  it("[U] as the documents compute it in Python is that of a verdict", async () => {
    const estate = { logs: 1000, seed: "1", now: NOON, projectId: "p", region: "eu-west-101" };
    const logs = Array.from(createEstate(estate), ({ log }) => log);
    const folder = mkdtempSync(join(tmpdir(), "cbr-fingerprint-"));
    try {
      const file = join(folder, "logs.json");
      writeFileSync(file, JSON.stringify(logs));
      const printed = await runPython("python3", ["-c", documentedProgram() + PRINTED, file]);
      const judge = judgeOf({ rules: [FRESH] });
      judge.add(decodeListAnswer({ operation_logs: logs, count: logs.length }, "the page").logs);
      assert.equal(printed.trim(), judge.sha256());
      assert.equal(judge.read, logs.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
