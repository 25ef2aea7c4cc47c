/**
 * Runs a program of Node.js inline and prints its outputs, or the refusal, as one line of JSON. Arguments: the folder that the
 * packages are installed in, and the file of the request. The program runs as a copy below that folder, so that it gets what
 * is installed there, and the Automation API is the one from there: it must be the program's own.
 */
import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

import type * as automation from "@pulumi/pulumi/automation/index.js";

const [place = "", file = ""] = process.argv.slice(2);
const {
  program: sources,
  workDir,
  project: projectName,
  stack: stackName,
  config,
} = JSON.parse(readFileSync(file, "utf8")) as {
  program: string;
  workDir: string;
  project: string;
  stack: string;
  config: automation.ConfigMap;
};
const { CommandError, LocalWorkspace } = createRequire(join(place, "program.js"))(
  "@pulumi/pulumi/automation",
) as typeof automation;
const stays = new Set(["node_modules", "Pulumi.yaml"]);
cpSync(sources, workDir, { recursive: true, filter: (path) => !stays.has(basename(path)) });
const { default: program } = (await import(pathToFileURL(join(workDir, "index.ts")).href)) as {
  default: automation.PulumiFn;
};
const stack = await LocalWorkspace.createOrSelectStack({ stackName, projectName, program }, { workDir });
await stack.setAllConfig(config);
const answer = await stack.up().then(
  ({ outputs }) => ({ outputs }),
  (error: unknown) => {
    if (error instanceof CommandError) return { refused: error.message };
    throw error;
  },
);
console.log(JSON.stringify(answer));
