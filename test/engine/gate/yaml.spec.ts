import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";

import { useGateBench } from "../support/gate-bench.ts";
import { courseOf } from "../support/gate-events.ts";
import { backup, LOG_ID, unfolding } from "../support/gate-logs.ts";
import { storedResources } from "../support/gate-state.ts";
import { emptyYaml, gatedYaml, lookedUpYaml } from "../support/gate-yaml.ts";
import { settingsFor } from "../support/yaml-programs.ts";
import { YamlProject } from "../support/yaml-project.ts";

const REFUSAL = /an OperationGate cannot be imported or looked up: it exists only in the state/u;

describe("a gate in a YAML program", function () {
  this.timeout(1_200_000);
  const bench = useGateBench();

  function project(program: string): Promise<YamlProject> {
    return YamlProject.create(bench.folder, program, settingsFor(bench.simulator));
  }

  it("[E] opens once its backup succeeded, and only then its dependent is created", async () => {
    bench.serve(
      unfolding(
        { afterRequests: 0, status: "waiting" },
        { afterRequests: 1, status: "running", progress: 37 },
        { afterRequests: 3, status: "success" },
      ),
    );
    const gatedProject = await project(gatedYaml);
    const eventLog = join(bench.folder.path, "events.json");
    await gatedProject.succeed(["up", "--yes", "--skip-preview", "--event-log", eventLog], {
      PULUMI_DEBUG_COMMANDS: "true",
    });
    const lines = readFileSync(eventLog, "utf8").trim().split("\n");
    const events = lines.map((line) => JSON.parse(line) as EngineEvent);
    assert.deepEqual(courseOf(events, ["gate", "release"]), ["+gate", "gate", "+release", "release"]);
    assert.equal(bench.simulator.requests.length, 4);
    assert.deepEqual(await gatedProject.outputs(), { log: LOG_ID });
    await gatedProject.succeed(["preview", "--expect-no-changes"]);
    bench.serve([backup({ status: "failed" })]);
    const { code, seen } = await gatedProject.run(["preview", "--expect-no-changes"]);
    assert.notEqual(code, 0);
    assert.match(seen, /warning: The gate would not open now: NON_COMPLIANT/u);
  });

  it("[E] is not imported, and says why", async () => {
    const gatedProject = await project(emptyYaml);
    const { code, seen } = await gatedProject.run([
      ...["import", "cbr:index:OperationGate", "gate", "gate"],
      ...["--yes", "--generate-code=false"],
    ]);
    assert.notEqual(code, 0);
    assert.match(seen, REFUSAL);
    assert.deepEqual(storedResources(gatedProject.stateFile()), {});
  });

  it("[E] is not looked up either, for the same reason", async () => {
    const gatedProject = await project(lookedUpYaml);
    const { code, seen } = await gatedProject.run(["up", "--yes", "--skip-preview"]);
    assert.notEqual(code, 0);
    assert.match(seen, REFUSAL);
  });
});
