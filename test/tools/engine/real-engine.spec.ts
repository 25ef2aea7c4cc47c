import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareVersions } from "../../../tools/engine/compare-versions.ts";
import { type Engine, minimumVersion } from "../../../tools/engine/engine.ts";
import { ensureEngine } from "../../../tools/engine/ensure-engine.ts";
import { ensureRandomPlugin } from "../../../tools/engine/ensure-random.ts";
import { readEnvironment, type Variables } from "../../../tools/engine/environment.ts";
import { runCommand } from "../../../tools/engine/run-command.ts";
import { Stage } from "./stage.ts";

const program = `
name: engine-at-work
runtime: yaml
resources:
  pet:
    type: random:RandomPet
    properties: { length: 2 }
  kept:
    type: pulumi:index:Stash
    properties: { input: "\${pet.id}" }
outputs:
  pet: \${pet.id}
  kept: \${kept.output}
`;

interface Exported {
  readonly deployment: { readonly resources?: readonly unknown[] };
}

describe("the real engine", function () {
  // A cold build takes minutes.
  this.timeout(1_200_000);
  const stage = new Stage();
  let engine: Engine;
  before(async () => {
    engine = await ensureEngine();
  });
  after(() => stage.clear());

  it("[E] answers its version, which is recent enough", async () => {
    const version = await runCommand(engine.pulumi, ["version"], { variables: process.env });
    assert.equal(version, engine.version);
    assert.ok(compareVersions(version, minimumVersion) >= 0);
  });

  it("[E] is printed by the script as one folder, and nothing else on stdout", async () => {
    const script = fileURLToPath(new URL("../../../tools/engine/main.ts", import.meta.url));
    assert.equal(await runCommand(process.execPath, [script], { variables: process.env }), engine.bin);
  });

  it("[E] creates, keeps and destroys a YAML program with a random pet, without the network", async () => {
    const pulumiHome = stage.folder("home");
    const plugin = await ensureRandomPlugin({ engine, pulumiHome });
    assert.ok("path" in plugin, JSON.stringify(plugin));
    const cwd = stage.folder("project");
    writeFileSync(join(cwd, "Pulumi.yaml"), program);
    const variables: Variables = {
      ...process.env,
      PATH: [engine.bin, ...readEnvironment().path].join(delimiter),
      PULUMI_HOME: pulumiHome,
      PULUMI_BACKEND_URL: `file://${stage.folder("state")}`,
      PULUMI_CONFIG_PASSPHRASE: "only for this test",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    };
    const pulumi = (...args: string[]): Promise<string> =>
      runCommand(engine.pulumi, [...args, "--non-interactive"], { variables, cwd });

    await pulumi("stack", "init", "test");
    await pulumi("up", "--yes", "--skip-preview");
    const outputs = JSON.parse(await pulumi("stack", "output", "--json")) as { pet: string; kept: string };
    assert.match(outputs.pet, /^[a-z]+-[a-z]+$/);
    assert.equal(outputs.kept, outputs.pet);
    await pulumi("preview", "--expect-no-changes");
    await pulumi("destroy", "--yes", "--skip-preview");
    const { deployment } = JSON.parse(await pulumi("stack", "export")) as Exported;
    assert.deepEqual(deployment.resources ?? [], []);
  });
});
