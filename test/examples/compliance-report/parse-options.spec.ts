import assert from "node:assert/strict";

import { HELP, parseOptions } from "../../../examples/compliance-report/parse-options.ts";

describe("examples/compliance-report: its options", () => {
  it("[U] takes the policy alone", () => {
    assert.deepEqual(parseOptions(["--policy", "p.json"]), { kind: "run", options: { policy: "p.json" } });
  });

  it("[U] takes every option, in both forms", () => {
    const args = ["--policy=p.json", "--json", "r.json", "--junit=r.xml"];
    const place = ["--endpoint", "http://127.0.0.1:1", "--project-id", "04f1"];
    assert.deepEqual(parseOptions([...args, ...place]), {
      kind: "run",
      options: {
        ...{ policy: "p.json", json: "r.json", junit: "r.xml" },
        ...{ endpoint: "http://127.0.0.1:1", projectId: "04f1" },
      },
    });
  });

  for (const word of ["--help", "-h"]) {
    it(`[U] gives help for ${word}, whatever else is there`, () => {
      assert.deepEqual(parseOptions([word, "--json", "r.json"]), { kind: "help" });
    });
  }

  it("[U] explains every option and every exit code in its help", () => {
    for (const option of ["--policy", "--json", "--junit", "--endpoint", "--project-id", "--help"]) {
      assert.ok(HELP.includes(option), option);
    }
    assert.match(
      HELP,
      /0 compliant, 1 not compliant, 2 wrong usage, 3 service not reached or data insufficient/u,
    );
  });

  const WRONG = [
    ["no policy", [], /^--policy is missing: name the policy file/u],
    ["an unknown option", ["--polcy", "p"], /^Unknown option '--polcy'\. The options are --policy, --json/u],
    ["an option without its value", ["--policy", "p", "--json"], /'--json <value>' argument missing/u],
    ["an option as a value", ["--policy", "--json", "r"], /'--policy' argument is ambiguous\. The options/u],
    ["an empty value", ["--policy", "p", "--junit="], /^--junit is empty: give it a value/u],
    ["a word that belongs to no option", ["p.json"], /Unexpected argument 'p\.json'/u],
    ["a value for help", ["--help=yes"], /--help/u],
  ] as const;
  for (const [title, args, says] of WRONG) {
    it(`[U] refuses ${title}, naming it and the remedy`, () => {
      const command = parseOptions(args);
      assert.ok(command.kind === "wrong");
      assert.match(command.reason, says);
    });
  }
});
