import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { minimumVersion } from "../../../tools/engine/engine.ts";
import { partFile, yamlPart } from "../../../tools/engine/go-part.ts";
import { pathEngine } from "../../../tools/engine/path-engine.ts";
import { Stage } from "./stage.ts";

describe("pathEngine", () => {
  let stage: Stage;
  beforeEach(() => {
    stage = new Stage();
  });
  afterEach(() => stage.clear());

  it("[U] takes a recent CLI with its hosts, and its folder goes first on PATH", async () => {
    const pulumi = stage.program("tools", "pulumi", "echo v3.300.1");
    stage.program("tools", "pulumi-language-yaml", "");
    stage.program("tools", "pulumi-language-python-exec", "");
    stage.program("more", "pulumi-language-go", "");
    const engine = await pathEngine(stage.environment(["empty", "tools", "more"]), stage.say);
    assert.deepEqual(engine, {
      bin: join(stage.root, "tools"),
      pulumi,
      version: "v3.300.1",
      languages: ["go", "yaml"],
      source: "path",
    });
    assert.deepEqual(stage.said, []);
  });

  it("[U] takes exactly the minimum", async () => {
    stage.program("tools", "pulumi", `echo ${minimumVersion}`);
    stage.program("tools", "pulumi-language-yaml", "");
    assert.equal((await pathEngine(stage.environment(["tools"]), stage.say)).version, minimumVersion);
  });

  it("[U] passes over a CLI that is too old, and says so", async () => {
    const pulumi = stage.program("tools", "pulumi", "echo v3.207.0");
    const expected = `${pulumi} is v3.207.0, and ${minimumVersion} or later is needed`;
    await assert.rejects(pathEngine(stage.environment(["tools"]), stage.say), { message: expected });
    assert.deepEqual(stage.said, [`passed over: ${expected}`]);
  });

  it("[U] tells apart a CLI that is missing and one that does not run", async () => {
    await assert.rejects(pathEngine(stage.environment(["tools"]), stage.say), /there is no pulumi on PATH/);
    stage.program("tools", "pulumi", "echo 'wrong ELF class' >&2; exit 3");
    await assert.rejects(
      pathEngine(stage.environment(["tools"]), stage.say),
      /pulumi version failed \(3\): wrong ELF class/,
    );
  });

  it("[U] goes on without YAML where there is neither host nor Go", async () => {
    stage.program("tools", "pulumi", "echo v3.300.0");
    const engine = await pathEngine(stage.environment(["tools"]), stage.say);
    assert.deepEqual(engine.languages, []);
    assert.equal(engine.bin, join(stage.root, "tools"));
    assert.match(stage.said.join("\n"), /going on without YAML programs: it needs Go .*no go on PATH/);
  });

  it("[U] puts the host from the cache beside a CLI that lacks it", async () => {
    const pulumi = stage.program("tools", "pulumi", "echo v3.300.0");
    const environment = stage.environment(["tools"]);
    const host = partFile(yamlPart(), environment);
    stage.program(join(host, "..").slice(stage.root.length), "pulumi-language-yaml", "echo host");
    const engine = await pathEngine(environment, stage.say);
    assert.deepEqual(engine.languages, ["yaml"]);
    assert.equal(engine.pulumi, pulumi);
    assert.ok(engine.bin.startsWith(stage.cacheFolder));
    assert.ok(existsSync(join(engine.bin, "pulumi")));
    assert.ok(existsSync(join(engine.bin, "pulumi-language-yaml")));
  });
});
