import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import {
  type ConfigMap,
  LocalWorkspace,
  type ProjectSettings,
  PulumiCommand,
  type PulumiFn,
  type Stack,
} from "@pulumi/pulumi/automation/index.js";
import { parse } from "yaml";

import type { RunFolder } from "./run-folder.ts";

/** What an inline stack runs. */
export interface InlineStackOptions {
  readonly stackName: string;
  readonly program: PulumiFn;
  /** Default: a project of its own whose plugin cbr is the one in bin/. */
  readonly project: ProjectSettings;
  readonly config?: ConfigMap;
}

/**
 * Makes a stack whose program runs in this process, for CLIs without a language host.
 * @param folder - Where its state lives.
 * @param options - Project, program and configuration.
 */
export async function inlineStack(folder: RunFolder, options: InlineStackOptions): Promise<Stack> {
  const { stackName, program, project, config = {} } = options;
  const pulumiCommand = await PulumiCommand.get({
    root: dirname(folder.engine.bin),
    skipVersionCheck: true,
  }).catch(() => undefined);
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName, projectName: project.name, program },
    {
      envVars: folder.variables,
      projectSettings: project,
      ...(pulumiCommand === undefined ? {} : { pulumiCommand }),
    },
  );
  await stack.setAllConfig(config);
  return stack;
}

/**
 * Reads a project of this repository, so that its program can run inline from the same source file that `pulumi up` runs.
 * @param folder - The folder of its Pulumi.yaml.
 * @returns The settings with absolute plugin paths, and the program.
 */
export async function readProject(folder: string): Promise<{ project: ProjectSettings; program: PulumiFn }> {
  const { main = "index.ts", ...project } = parse(
    readFileSync(join(folder, "Pulumi.yaml"), "utf8"),
  ) as ProjectSettings;
  const providers = project.plugins?.providers?.map(({ path, ...rest }) => ({
    ...rest,
    path: resolve(folder, path),
  }));
  const { default: program } = (await import(pathToFileURL(join(folder, main)).href)) as {
    default: PulumiFn;
  };
  return { project: { ...project, ...(providers === undefined ? {} : { plugins: { providers } }) }, program };
}
