import assert from "node:assert/strict";
import { readEnvironment } from "../../../tools/engine/environment.ts";

describe("readEnvironment", () => {
  it("[U] keeps the cache below XDG_CACHE_HOME", () => {
    const environment = readEnvironment({ HOME: "/home/ann", XDG_CACHE_HOME: "/var/ann" });
    assert.equal(environment.cacheFolder, "/var/ann/pulumi-cbr");
  });

  it("[U] falls back to ~/.cache when XDG_CACHE_HOME is not set, empty or relative", () => {
    for (const value of [undefined, "", "cache"]) {
      const environment = readEnvironment({ HOME: "/home/ann", XDG_CACHE_HOME: value });
      assert.equal(environment.cacheFolder, "/home/ann/.cache/pulumi-cbr");
    }
  });

  it("[U] leaves relative folders of PATH out", () => {
    assert.deepEqual(readEnvironment({ PATH: "/a:.:bin::/b" }).path, ["/a", "/b"]);
  });

  it("[U] reads the one way that is allowed", () => {
    assert.equal(readEnvironment({ PULUMI_CBR_ENGINE: "go-modules" }).only, "go-modules");
    assert.equal(readEnvironment({ PULUMI_CBR_ENGINE: "" }).only, undefined);
  });

  it("[U] names the ways that there are when it is told another", () => {
    assert.throws(
      () => readEnvironment({ PULUMI_CBR_ENGINE: "docker" }),
      /PULUMI_CBR_ENGINE is "docker".*path, official, go-modules/,
    );
  });
});
