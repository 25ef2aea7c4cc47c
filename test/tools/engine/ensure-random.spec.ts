import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureRandomPlugin, type RandomPlugin } from "../../../tools/engine/ensure-random.ts";
import { partFile, randomPart } from "../../../tools/engine/go-part.ts";
import { Stage } from "./stage.ts";

describe("ensureRandomPlugin", () => {
  const { version } = randomPart();
  const folder = `home/plugins/resource-random-${version}`;
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.clear());

  /** Runs it with a CLI that is a script, which sees the plugin's version as `$5` and the home as `$PULUMI_HOME`. */
  function ensure(cli: string, variables: Record<string, string> = {}): Promise<RandomPlugin> {
    const pulumi = stage.program("cli", "pulumi", cli);
    const environment = stage.environment(["tools"], variables);
    const engine = { bin: dirname(pulumi), pulumi };
    return ensureRandomPlugin({ engine, pulumiHome: join(stage.root, "home"), environment, say: stage.say });
  }

  const fails = "echo 'no such host' >&2; exit 1";
  const downloads = `/bin/mkdir -p "$PULUMI_HOME/plugins/resource-random-v$5"
    f="$PULUMI_HOME/plugins/resource-random-v$5/pulumi-resource-random"; echo '#!/bin/sh' > "$f"; /bin/chmod 755 "$f"`;

  it("[U] leaves a plugin on PATH to the engine", async () => {
    const path = stage.program("tools", "pulumi-resource-random", "");
    assert.deepEqual(await ensure(fails), { source: "path", path });
  });

  it("[U] takes the one that is installed", async () => {
    const path = stage.program(folder, "pulumi-resource-random", "");
    assert.deepEqual(await ensure(fails), { source: "installed", path });
  });

  it("[U] downloads the official one, of the version of @pulumi/random, into the home", async () => {
    const path = join(stage.root, folder, "pulumi-resource-random");
    assert.deepEqual(await ensure(downloads), { source: "official", path });
    assert.ok(existsSync(path));
  });

  it("[U] installs the built one from the cache before it tries a download", async () => {
    const cached = partFile(randomPart(), stage.environment([]));
    stage.program(dirname(cached).slice(stage.root.length), "pulumi-resource-random", "echo built");
    const path = join(stage.root, folder, "pulumi-resource-random");
    assert.deepEqual(await ensure(downloads), { source: "go-modules", path });
    assert.ok(existsSync(path));
  });

  it("[U] replaces one whose download was cut off", async () => {
    const cached = partFile(randomPart(), stage.environment([]));
    stage.program(dirname(cached).slice(stage.root.length), "pulumi-resource-random", "echo built");
    stage.folder(folder);
    writeFileSync(join(stage.root, `${folder}.partial`), "");
    assert.equal("source" in (await ensure(fails)), true);
    assert.ok(existsSync(join(stage.root, folder, "pulumi-resource-random")));
    assert.ok(!existsSync(join(stage.root, `${folder}.partial`)));
  });

  it("[U] names every reason when it cannot be had", async () => {
    const result = await ensure(fails);
    assert.ok("missing" in result);
    const [path, official, modules, ...rest] = result.missing;
    assert.match(path ?? "", /^path: there is no pulumi-resource-random on PATH$/);
    assert.match(official ?? "", /^official: pulumi plugin failed \(1\): no such host$/);
    assert.match(modules ?? "", /^go-modules: it needs Go .*no go on PATH$/);
    assert.deepEqual(rest, []);
  });

  it("[U] goes only the way that is allowed", async () => {
    const result = await ensure(downloads, { PULUMI_CBR_ENGINE: "go-modules" });
    assert.ok("missing" in result);
    assert.equal(result.missing.length, 2);
  });
});
