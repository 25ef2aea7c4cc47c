import assert from "node:assert/strict";
import { compareVersions } from "../../../tools/engine/compare-versions.ts";

describe("compareVersions", () => {
  const ordered = [
    ["v3.99.0", "v3.208.0"],
    ["v3.207.9", "v3.208.0"],
    ["v2.999.999", "v3.0.0"],
    ["v3.208.0-alpha.1", "v3.208.0"],
    ["v3.208.0", "v3.209.0-dev.0+abc"],
    ["go1.25rc1", "go1.25"],
    ["go1.25.9", "1.25.11"],
  ] as const;
  for (const [older, newer] of ordered) {
    it(`[U] puts ${older} before ${newer}`, () => {
      assert.ok(compareVersions(older, newer) < 0);
      assert.ok(compareVersions(newer, older) > 0);
    });
  }

  it("[U] does not mind the prefix or a missing patch", () => {
    assert.equal(compareVersions("v3.259.0", "3.259"), 0);
    assert.equal(compareVersions("go1.26", "1.26.0"), 0);
  });

  it("[U] refuses what is no version", () => {
    assert.throws(() => compareVersions("latest", "v3.0.0"), /"latest" is not a version/);
  });
});
