import assert from "node:assert/strict";

import { checkRelease, ReleaseRefusedError } from "../../../tools/release/check-release.ts";
import type { ReleaseState } from "../../../tools/release/release-state.ts";

const address = "https://github.com/owner/name/releases/download/v${VERSION}";
const right: ReleaseState = {
  tag: "v0.2.0",
  repository: "owner/name",
  schema: { version: "0.2.0", repository: "https://github.com/owner/name", pluginDownloadURL: address },
  packageVersion: "0.2.0",
  changelog: "# Changelog\n\n## [0.2.0] - 2026-12-24\n\n- One thing.\n",
  head: "a".repeat(40),
  tagged: "a".repeat(40),
  changes: "",
};

/** What speaks against a release that differs from the right one. */
function failures(change: Partial<ReleaseState>): readonly string[] {
  try {
    checkRelease({ ...right, ...change });
  } catch (error) {
    assert.ok(error instanceof ReleaseRefusedError);
    for (const each of error.failures) assert.ok(error.message.includes(each));
    return error.failures;
  }
  return [];
}

/** Leaves members of the schema out, or gives them other values. */
function schema(change: Record<string, string | undefined>): Pick<ReleaseState, "schema"> {
  return { schema: JSON.parse(JSON.stringify({ ...right.schema, ...change })) as ReleaseState["schema"] };
}

describe("checkRelease", () => {
  it("[U] lets a commit pass that is what its tag says, with its version, address and notes", () => {
    assert.deepEqual(checkRelease(right), { version: "0.2.0", address, notes: "- One thing." });
    assert.equal(checkRelease({ ...right, repository: undefined }).address, address);
    const github = schema({ pluginDownloadURL: "github://api.github.com/owner/name" });
    assert.equal(checkRelease({ ...right, ...github }).version, "0.2.0");
  });

  const refused: readonly [title: string, change: Partial<ReleaseState>, failure: RegExp][] = [
    ["another tag", { tag: "v0.2.1" }, /^the tag is not v0\.2\.0/u],
    ["a tag without its v", { tag: "0.2.0" }, /^the tag is not v0\.2\.0/u],
    ["another version in package.json", { packageVersion: "0.1.0" }, /^package\.json has version 0\.1\.0/u],
    [
      "a changelog that does not know it",
      { changelog: "## [Unreleased]\n\n- All.\n" },
      /^CHANGELOG\.md says/u,
    ],
    [
      "no address for the plugin",
      schema({ pluginDownloadURL: undefined }),
      /^pluginDownloadURL .* not set; /u,
    ],
    [
      "an address of somebody else",
      schema({ pluginDownloadURL: address.replace("owner", "other") }),
      /^pluginDownloadURL of schema\.json is "https:\/\/github\.com\/other/u,
    ],
    [
      "an address without the version",
      schema({ pluginDownloadURL: address.replace("${VERSION}", "0.2.0") }),
      /^pluginDownloadURL of schema\.json is/u,
    ],
    [
      "another repository than the schema's",
      { repository: "fork/name" },
      /^the release would be made in fork/u,
    ],
    ["no tag in the repository", { tagged: undefined }, /^there is no tag v0\.2\.0$/u],
    ["a tag on another commit", { tagged: "b".repeat(40) }, /^v0\.2\.0 names the commit b+, and a+ is/u],
    ["a work tree with changes", { changes: " M schema.json" }, /^the work tree has .*\n M schema\.json$/u],
  ];
  for (const [title, change, failure] of refused) {
    it(`[U] refuses ${title}`, () => {
      assert.match(failures(change).find((each) => failure.test(each)) ?? "", failure);
    });
  }

  it("[U] refuses versions that are none, or not for everybody", () => {
    for (const version of ["", "1", "0.2.0-rc.1", "v0.2.0", "00.2.0", "0.2.0\n"]) {
      const [first = ""] = failures({ ...schema({ version }), packageVersion: version, tag: `v${version}` });
      assert.match(first, /^the version of schema\.json is /u, version);
    }
  });

  it("[U] says all that speaks against it at once, and refuses a schema that has nothing", () => {
    assert.equal(failures({ schema: {}, tagged: undefined, changes: "?? new" }).length, 9);
  });
});
