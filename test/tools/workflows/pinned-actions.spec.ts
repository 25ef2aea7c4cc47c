import assert from "node:assert/strict";

import { byMajorVersion, withoutVersion } from "../../../tools/workflows/pinned-actions.ts";

const sha = "27d5ce7f107fe9357f9df03efb73ab90386fccae";

describe("byMajorVersion", () => {
  it("[U] writes actions as linters know them, and leaves lines where they are", () => {
    const workflow = `a:\n  - uses: actions/cache@${sha} # v5.0.5\n  - uses: a/b/c@${sha}  #v12\n  - run: make\n`;
    assert.equal(
      byMajorVersion(workflow),
      "a:\n  - uses: actions/cache@v5\n  - uses: a/b/c@v12\n  - run: make\n",
    );
  });

  it("[U] leaves alone what is pinned to no commit, what says no version, and local actions", () => {
    const workflow = `uses: a/b@v1 # v1.2\nuses: a/b@${sha}\nuses: a/b@${sha} # main\nuses: ./.github/c # v1\n`;
    assert.equal(byMajorVersion(workflow), workflow);
  });
});

describe("withoutVersion", () => {
  it("[U] finds the pins that say no version", () => {
    const workflow = `uses: a/b@${sha} # v1.0.0\nuses: a/c@${sha}\nuses: a/d@${sha} # newest\nuses: a/e@v1\n`;
    assert.deepEqual(withoutVersion(workflow), [`uses: a/c@${sha}`, `uses: a/d@${sha} # newest`]);
  });
});
