/**
 * `make try PROGRAM=folder`: runs the TypeScript program of a folder against the simulator's estate, in a stack that is
 * thrown away, and prints its outputs. Exit code 1 when the program fails, 2 when the folder holds none.
 */
import { resolve } from "node:path";

import { CommandError } from "@pulumi/pulumi/automation/index.js";

import { connectionConfig } from "../run/connection-config.ts";
import { inlineStack, readProject } from "../run/inline-stack.ts";
import { createRunFolder } from "../run/run-folder.ts";
import { startSimulatorProcess } from "../run/start-simulator.ts";
import { explain, remedyFor } from "./explain.ts";
import { notAProgram } from "./not-a-program.ts";

type Loaded = Awaited<ReturnType<typeof readProject>>;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Everything that can be wrong before the engine is needed; what it returns ends the process. */
async function tryProgram(path: string | undefined): Promise<number> {
  if (path === undefined) {
    say("Which program? make try PROGRAM=<folder with Pulumi.yaml and index.ts>");
    return 2;
  }
  const folder = resolve(path);
  const why = notAProgram(folder);
  if (why !== undefined) {
    say(why);
    return 2;
  }
  let loaded: Loaded;
  try {
    loaded = await readProject(folder);
  } catch (error) {
    say(`The program in ${folder} cannot be loaded:`);
    say(explain(error));
    const remedy = remedyFor(error);
    if (remedy !== undefined) say(remedy);
    return 1;
  }
  // Typed as a function, but nobody has looked at the file yet.
  if (typeof (loaded.program as unknown) !== "function") {
    say(
      `The program in ${folder} exports no function by default. Declare resources inside one: export default function () { … }`,
    );
    return 2;
  }
  return update(loaded);
}

async function update(loaded: Loaded): Promise<number> {
  let heard = 0;
  const pass = (stream: NodeJS.WriteStream) => (text: string) => {
    heard += text.length;
    stream.write(text);
  };
  try {
    await withSimulator(loaded, { onOutput: pass(process.stdout), onError: pass(process.stderr) });
    return 0;
  } catch (error) {
    // What the engine says while it updates has been passed on.
    if (!(heard > 0 && error instanceof CommandError)) say(explain(error));
    return 1;
  }
}

async function withSimulator(
  loaded: Loaded,
  listeners: Readonly<Record<"onOutput" | "onError", (text: string) => void>>,
): Promise<void> {
  const runFolder = await createRunFolder();
  try {
    const simulator = await startSimulatorProcess([]);
    try {
      const config = connectionConfig(simulator);
      const stack = await inlineStack(runFolder, { stackName: "try", ...loaded, config });
      await stack.up({ ...listeners, color: "never" });
    } finally {
      await simulator.stop();
    }
  } finally {
    runFolder.dispose();
  }
}

process.exitCode = await tryProgram(process.argv[2]);
