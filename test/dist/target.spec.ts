import assert from "node:assert/strict";

import { ownTarget } from "../../tools/dist/target.ts";

describe("the target that is this machine", () => {
  it("[U] is named as Pulumi names systems, which is not how Node does", () => {
    assert.equal(ownTarget("linux-x64").name, "linux-amd64");
    assert.equal(ownTarget("linux-arm64").name, "linux-arm64");
    assert.equal(ownTarget("win32-x64").name, "windows-amd64");
  });

  it("[U] is refused where no executable can be made, with what to do instead", () => {
    assert.throws(() => ownTarget("darwin-arm64"), /darwin-arm64, only on linux-x64.*docs\/installing\.md/u);
  });
});
