import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildGoEngine, cachedGoEngine } from "../../../tools/engine/go-engine.ts";
import { cliPart, partFile, partFolder, randomPart, yamlPart } from "../../../tools/engine/go-part.ts";
import { Stage } from "./stage.ts";

/** Stands in for Go: answers its version, writes what it is told to `-o`, and counts its builds. */
function fakeGo(stage: Stage, { version = "go1.30.0", failOn = "none" } = {}): string {
  const log = join(stage.root, "builds");
  stage.program(
    "go",
    "go",
    `if [ "$1" = env ]; then echo ${version}; exit; fi
echo "$GOTOOLCHAIN $GOFLAGS $*" >> ${log}
while [ "$1" != -o ]; do shift; done
case "$2" in */${failOn}) echo "cannot compile" >&2; exit 1;; esac
echo '#!/bin/sh' > "$2"; /bin/chmod 755 "$2"`,
  );
  return log;
}

describe("buildGoEngine", () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.clear());

  it("[U] brings CLI and YAML host into one folder, and says how long it may take", async () => {
    const log = fakeGo(stage);
    const environment = stage.environment(["go"]);
    assert.equal(await cachedGoEngine(environment), undefined);
    const engine = await buildGoEngine(environment, stage.say);
    assert.equal(engine.pulumi, join(engine.bin, "pulumi"));
    assert.deepEqual(readdirSync(engine.bin).sort(), [
      "pulumi",
      "pulumi-language-yaml",
      "pulumi-resource-pulumi-nodejs",
    ]);
    assert.deepEqual(engine.languages, ["yaml"]);
    assert.equal(engine.version, cliPart().version);
    assert.match(
      stage.said[0] ?? "",
      /^building pulumi v3\.259\.0 from Go modules, about \d+ minutes .*once…$/,
    );
    const [first = ""] = readFileSync(log, "utf8").split("\n");
    assert.match(first, /^local {2}build -mod=readonly .*version\.Version=v3\.259\.0 -o /);
  });

  it("[U] leaves no partial folder and no lock", async () => {
    fakeGo(stage);
    const engine = await buildGoEngine(stage.environment(["go"]), stage.say);
    const left = readdirSync(dirname(engine.bin)).filter((name) => /^\.|lock/.test(name));
    assert.deepEqual(left, []);
  });

  it("[U] does not start Go a second time", async () => {
    const log = fakeGo(stage);
    const environment = stage.environment(["go"]);
    const built = await buildGoEngine(environment, stage.say);
    const before = readFileSync(log, "utf8");
    stage.program("go", "go", `echo again >> ${log}; exit 1`);
    assert.deepEqual(await cachedGoEngine(environment), built);
    assert.deepEqual(await buildGoEngine(environment, stage.say), built);
    assert.equal(readFileSync(log, "utf8"), before);
  });

  it("[U] builds each part once when two ask at the same time", async () => {
    const log = fakeGo(stage);
    const environment = stage.environment(["go"]);
    const [one, other] = await Promise.all([
      buildGoEngine(environment, stage.say),
      buildGoEngine(environment, stage.say),
    ]);
    assert.deepEqual(one, other);
    assert.equal(readFileSync(log, "utf8").trim().split("\n").length, 2);
  });

  it("[U] goes on without YAML when only the host cannot be built", async () => {
    fakeGo(stage, { failOn: "pulumi-language-yaml" });
    const engine = await buildGoEngine(stage.environment(["go"]), stage.say);
    assert.deepEqual(engine.languages, []);
    assert.match(
      stage.said.join("\n"),
      /going on without YAML programs: go build failed \(1\): cannot compile/,
    );
  });

  it("[U] leaves nothing behind when the CLI cannot be built", async () => {
    fakeGo(stage, { failOn: "pulumi" });
    const environment = stage.environment(["go"]);
    await assert.rejects(buildGoEngine(environment, stage.say), /go build failed \(1\): cannot compile/);
    assert.ok(!existsSync(partFolder(cliPart(), environment)));
    assert.deepEqual(readdirSync(join(environment.cacheFolder, "engine")), []);
  });

  it("[U] says which Go it needs", async () => {
    const { goVersion } = cliPart();
    await assert.rejects(buildGoEngine(stage.environment(["go"]), stage.say), {
      message: `it needs Go ${goVersion} or later; there is no go on PATH`,
    });
    fakeGo(stage, { version: "go1.22.1" });
    await assert.rejects(buildGoEngine(stage.environment(["go"]), stage.say), {
      message: `it needs Go ${goVersion} or later; ${join(stage.root, "go")} has go1.22.1`,
    });
  });

  it("[U] leaves the version to Go where the user lets it choose its toolchain", async () => {
    const log = fakeGo(stage, { version: "go1.22.1" });
    await buildGoEngine(stage.environment(["go"], { GOTOOLCHAIN: "auto" }), stage.say);
    assert.match(readFileSync(log, "utf8"), /^auto /);
  });
});

describe("partFolder", () => {
  const stage = new Stage();
  after(() => stage.clear());
  const environment = stage.environment([]);

  it("[U] names part, version, content, system and processor", () => {
    const name = partFolder(cliPart(), environment).slice(environment.cacheFolder.length);
    assert.match(
      name,
      new RegExp(`^/engine/pulumi-v3\\.259\\.0-[0-9a-f]{12}-${process.platform}-${process.arch}$`),
    );
  });

  it("[U] changes with the linker's flags", () => {
    const part = cliPart();
    assert.notEqual(partFolder(part, environment), partFolder({ ...part, linkerFlags: "" }, environment));
  });

  it("[U] gives every part a file of its own", () => {
    const files = [cliPart(), yamlPart(), randomPart()].map((part) => partFile(part, environment));
    assert.equal(new Set(files.map((file) => dirname(file))).size, 3);
    assert.ok(files[2]?.endsWith("/pulumi-resource-random"));
  });
});
