import assert from "node:assert/strict";
import { join } from "node:path";

import type { ConfigMap } from "@pulumi/pulumi/automation/index.js";

import { type Simulator, startSimulator } from "../../simulator/index.ts";
import { readPackageSchema } from "../../tools/generate/package-schema.ts";
import { connectionConfig } from "../../tools/run/connection-config.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../../tools/run/run-folder.ts";
import { withoutCloudVariables } from "../engine/support/cloud-variables.ts";
import { askedVersions, createdTypes } from "../engine/support/state-file.ts";
import {
  expectedList,
  expectedLogs,
  expectedLogsOf,
  expectedOne,
  expectedRelease,
  expectedVerdict,
  inCamelCase,
  valuesOf,
} from "./expected.ts";
import { type Example, type Language, type Outputs, Programs, type Update } from "./language.ts";
import { FAILURE, IDS, NAMES, sceneLogs } from "./scene.ts";

/** What a language's own tests go on with; to be asked while a test runs. */
interface Bench {
  /** The folder that the language was prepared in. */
  readonly place: () => string;
  /** Updates a stack of its own with the program of a folder, against the simulator. */
  readonly run: (program: string, config: ConfigMap) => Promise<Update>;
}

/**
 * The suite that the programs of every language pass. To be called in `describe`.
 * @param language - Which one.
 */
export function describeLanguage(language: Language): Bench {
  withoutCloudVariables();
  let folder: RunFolder;
  let simulator: Simulator;
  let programs: Programs;
  before(async () => {
    folder = await createRunFolder();
    simulator = await startSimulator({ data: sceneLogs(Date.now()) });
    programs = await Programs.of(language, folder);
  });
  after(async () => {
    await simulator.close();
    folder.dispose();
  });

  const run = (program: string, config: ConfigMap): Promise<Update> =>
    programs.run(program, { ...connectionConfig(simulator), ...config });
  const example = (name: Example, config: ConfigMap = {}): Promise<Update> =>
    run(join(repositoryRoot, "examples", `${name}-${language.name}`), config);
  const { narrow = {}, hasSdk } = language;

  /** The outputs of an update that passed, and that asked the engine for the plugin which the SDK is for. */
  function succeeded({ refused, outputs = {}, stateFile }: Update): Outputs {
    assert.equal(refused, undefined);
    assert.deepEqual(askedVersions(stateFile), [hasSdk ? readPackageSchema().version : undefined]);
    return outputs;
  }

  it("[E] lists what failed: a kind that no list holds, and what a log lacks", async () => {
    const outputs = succeeded(await example("list"));
    assert.deepEqual(valuesOf(outputs, narrow.list), expectedList(simulator));
    assert.deepEqual(secretsOf(outputs), []);
  });

  for (const name of ["success", "failure", "unknownType", "unknownStatus"] as const) {
    it(`[E] reads one log (${name})`, async () => {
      const outputs = succeeded(await example("read-one", { operationLogId: { value: IDS[name] } }));
      assert.deepEqual(valuesOf(outputs, narrow["read-one"]), expectedOne(simulator, IDS[name]));
    });
  }

  it("[E] releases after a good night", async () => {
    const update = await example("gate-release", { resourceName: { value: NAMES.finance } });
    const { verdict, ...values } = valuesOf(succeeded(update));
    assert.deepEqual(values, expectedRelease);
    assert.match(String(verdict), /^COMPLIANT/u);
    assert.deepEqual(createdTypes(update.stateFile), ["cbr:index:OperationGate", "pulumi:index:Stash"]);
  });

  it("[E] holds the release back after a bad one, and says why", async () => {
    const update = await example("gate-release", { resourceName: { value: NAMES.storefront } });
    const { refused = "", stateFile } = update;
    assert.match(refused, /CBR_GATE_HELD/u);
    assert.ok(refused.includes(FAILURE.code), refused);
    assert.doesNotMatch(refused, /Stash/u);
    assert.deepEqual(createdTypes(stateFile), []);
  });

  it("[E] judges every resource", async () => {
    const outputs = succeeded(await example("compliance-verdict"));
    const { summary, ...values } = valuesOf(outputs, narrow["compliance-verdict"]);
    assert.deepEqual(values, expectedVerdict);
    assert.match(String(summary), /^NON_COMPLIANT: .*storefront/u);
  });

  it("[E] gets every member of every log, and keeps secret what a secret asked for", async () => {
    const resourceName = { value: NAMES.archive, secret: true };
    const outputs = succeeded(await run(language.everyLog, { resourceName }));
    const { logs, ofSecret, ...values } = valuesOf(outputs);
    assert.deepEqual(inCamelCase(logs), expectedLogs(simulator));
    assert.deepEqual(inCamelCase(ofSecret), expectedLogsOf(simulator, NAMES.archive));
    assert.deepEqual(values, { window: "window" });
    assert.deepEqual(secretsOf(outputs), ["ofSecret"]);
  });

  it("[E] names the property of a wrong argument", async () => {
    const { refused = "" } = await example("read-one", { operationLogId: { value: "last-night" } });
    assert.match(refused, /"last-night" is not a UUID.*\(operationLogId\)/u);
  });

  return { place: () => join(folder.path, language.name), run };
}

function secretsOf(outputs: Outputs): string[] {
  return Object.keys(outputs).filter((name) => outputs[name]?.secret === true);
}
