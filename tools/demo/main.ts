/**
 * `make demo`: the program of the root Pulumi.yaml under the real engine, against the simulator, once after a good night
 * and once after a bad one; then a gate that waits for a backup that still runs. Nothing of it outlives the run but the engine in the cache.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import type { ConfigMap, PulumiFn } from "@pulumi/pulumi/automation/index.js";

import { connectionConfig } from "../run/connection-config.ts";
import { inlineStack, type Project, readProject } from "../run/inline-stack.ts";
import { createRunFolder, repositoryRoot, type RunFolder } from "../run/run-folder.ts";
import { startSimulatorProcess } from "../run/start-simulator.ts";
import { lateNight, night } from "./nights.ts";

const REAL_SERVICE = `
The same program against the real service:

  npm ci && make build          # with a pulumi CLI that has its host for Node.js
  pulumi stack init prod
  pulumi config set cbr:region <region, such as eu-west-101>
  pulumi config set --secret cbr:accessKey <access key>
  pulumi config set --secret cbr:secretKey <secret key>
  pulumi up

or with HW_REGION_NAME, HW_ACCESS_KEY and HW_SECRET_KEY in the environment instead of the settings.
`;

/** What one run showed. */
interface Outcome {
  readonly failure: string | undefined;
  /** Types of the resources in the state, the stack itself and providers left out. */
  readonly created: readonly string[];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A program, and the operation log that it finds. */
interface Scene {
  readonly stackName: string;
  /** The folder of its Pulumi.yaml. */
  readonly program: string;
  /** A data file for the simulator. */
  readonly data: object;
  /** Settings of the program itself. */
  readonly config?: ConfigMap;
}

async function play(folder: RunFolder, { stackName, program: path, data, config }: Scene): Promise<Outcome> {
  const file = join(folder.path, `${stackName}.json`);
  writeFileSync(file, JSON.stringify(data));
  const simulator = await startSimulatorProcess(["--data", file]);
  try {
    const { project, program } = await readProject(path);
    const connection = { ...connectionConfig(simulator), ...config };
    return await update(folder, { stackName, project, program, config: connection });
  } finally {
    await simulator.stop();
  }
}

async function update(
  folder: RunFolder,
  options: {
    stackName: string;
    project: Project;
    program: PulumiFn;
    config: ConfigMap;
  },
): Promise<Outcome> {
  const stack = await inlineStack(folder, options);
  let failure: string | undefined;
  try {
    await stack.up({
      onOutput: (text) => void process.stdout.write(text.replace(/^(?=.)/gmu, "    ")),
      color: "never",
    });
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const state = (await stack.exportStack()) as { deployment: { resources?: { type: string }[] } };
  const types = (state.deployment.resources ?? []).map(({ type }) => type);
  return { failure, created: types.filter((type) => !/^pulumi:(pulumi:Stack|providers:)/u.test(type)) };
}

function check(condition: boolean, otherwise: string): void {
  if (!condition) throw new Error(otherwise);
}

async function demo(): Promise<void> {
  const folder = await createRunFolder(say);
  try {
    check(
      folder.withoutRandom === undefined,
      `the plugin of @pulumi/random cannot be had: ${folder.withoutRandom ?? ""}`,
    );
    say("\n1. Last night's backups succeeded: the release is created.\n");
    const good = await play(folder, {
      stackName: "good-night",
      program: repositoryRoot,
      data: night(Date.now()),
    });
    check(
      good.failure === undefined && good.created.length === 2,
      "the release was not created after a good night",
    );
    say(`\n   In the state: ${good.created.join(", ")}.`);

    say("\n2. A fresh stack; the backup of ledger failed: the release is held back.\n");
    const failed = night(Date.now(), "ledger");
    const bad = await play(folder, { stackName: "bad-night", program: repositoryRoot, data: failed });
    check(
      bad.failure !== undefined && bad.created.length === 0,
      "a failed backup did not hold the release back",
    );
    say(`\n   In the state: ${bad.created.join(", ") || "no resource of the release"}.`);

    say(
      "\n3. The backup of ledger still runs: an OperationGate waits for its end, then the release is created.\n",
    );
    const late = await play(folder, {
      stackName: "late-night",
      program: join(repositoryRoot, "examples/backup-gate"),
      data: lateNight(Date.now(), "ledger"),
      config: { "backup-gate:resourceName": { value: "ledger" } },
    });
    check(
      late.failure === undefined && late.created.length === 3,
      "the gate did not wait for the end of a backup",
    );
    say(`\n   In the state: ${late.created.join(", ")}.`);
    say(REAL_SERVICE);
  } finally {
    folder.dispose();
  }
}

await demo();
