/**
 * `make try PROGRAM=folder`: runs the TypeScript program of a folder against the simulator's estate, in a stack that is
 * thrown away, and prints its outputs.
 */
import { resolve } from "node:path";

import { connectionConfig } from "../run/connection-config.ts";
import { inlineStack, readProject } from "../run/inline-stack.ts";
import { createRunFolder } from "../run/run-folder.ts";
import { startSimulatorProcess } from "../run/start-simulator.ts";

const [program] = process.argv.slice(2);

async function run(folder: string): Promise<void> {
  const runFolder = await createRunFolder();
  const simulator = await startSimulatorProcess([]);
  try {
    const project = await readProject(resolve(folder));
    const stack = await inlineStack(runFolder, {
      stackName: "try",
      ...project,
      config: connectionConfig(simulator),
    });
    await stack.up({ onOutput: (text) => void process.stdout.write(text), color: "never" });
  } catch {
    // The engine has said why by now.
    process.exitCode = 1;
  } finally {
    await simulator.stop();
    runFolder.dispose();
  }
}

if (program === undefined) {
  process.stderr.write("Which program? make try PROGRAM=<folder with Pulumi.yaml and index.ts>\n");
  process.exitCode = 2;
} else {
  await run(program);
}
