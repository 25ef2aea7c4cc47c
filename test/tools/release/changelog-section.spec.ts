import assert from "node:assert/strict";

import { changelogSection } from "../../../tools/release/changelog-section.ts";

const changelog = `# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-24

### Added

- One thing.

## [0.1.10] - 2026-12-02

### Added

## [0.1.1]

- No date.

## [0.1.0] - 2026-12-01

- The first.
`;

describe("changelogSection", () => {
  it("[U] is the text of that version, to the next one or to the end", () => {
    assert.equal(changelogSection(changelog, "0.2.0"), "### Added\n\n- One thing.");
    assert.equal(changelogSection(changelog, "0.1.0"), "- The first.");
  });

  it("[U] is nothing where there is no section, none of exactly that version, no date or no text", () => {
    for (const version of ["0.3.0", "0.1", "0.2.00", "0.1.1", "0.1.10", "", "Unreleased"]) {
      assert.equal(changelogSection(changelog, version), undefined, version);
    }
    assert.equal(changelogSection(changelog.replace("0.1.0]", "0x1.0]"), "0.1.0"), undefined);
  });
});
