/**
 * Does the work of `pulumi up` where the CLI has no host for Node.js: runs the program of this folder inline.
 *
 * The project, its selected stack and the stack's configuration are those that the commands before it have made. The
 * Automation API is the one that is installed for the program: the two must be of one package.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type * as automation from "@pulumi/pulumi/automation/index.js";

const here = process.cwd();
const { LocalWorkspace } = createRequire(join(here, "program.js"))(
  "@pulumi/pulumi/automation",
) as typeof automation;

// As a host does: what the file exports is what the stack outputs.
const program = async (): Promise<Record<string, unknown>> => ({
  ...((await import(pathToFileURL(join(here, "index.ts")).href)) as Record<string, unknown>),
});

const workspace = await LocalWorkspace.create({ workDir: here, program });
const selected = await workspace.stack();
if (selected === undefined) throw new Error("no stack is selected");
const { name: projectName } = await workspace.projectSettings();
const which = { projectName, stackName: selected.name, program };
const stack = await LocalWorkspace.selectStack(which, { workDir: here });
await stack.up({ onOutput: (text) => void process.stdout.write(text) });
