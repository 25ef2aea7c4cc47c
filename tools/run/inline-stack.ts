import { mkdtempSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
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

import { useOwnConnections } from "./own-connections.ts";
import type { RunFolder } from "./run-folder.ts";

/** Pulumi.yaml as far as the Automation API's types go, and the plugins that they leave out. */
export interface Project extends ProjectSettings {
  readonly main?: string;
  readonly plugins?: { readonly providers: readonly { readonly name: string; readonly path: string }[] };
}

/** What an inline stack runs. */
export interface InlineStackOptions {
  readonly stackName: string;
  readonly program: PulumiFn;
  readonly project: Project;
  readonly config?: ConfigMap;
}

/**
 * Makes a stack whose program runs in this process, for CLIs without a language host.
 * @param folder - Where its state lives.
 * @param options - Project, program and configuration.
 */
export async function inlineStack(folder: RunFolder, options: InlineStackOptions): Promise<Stack> {
  const { stackName, program, project, config = {} } = options;
  useOwnConnections();
  const pulumiCommand = await PulumiCommand.get({ root: folder.path, skipVersionCheck: true });
  // A folder of the Automation API's own would outlive the run.
  const workDir = mkdtempSync(join(folder.path, "work-"));
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName, projectName: project.name, program },
    { workDir, envVars: folder.variables, projectSettings: project, pulumiCommand },
  );
  if (Object.keys(config).length > 0) await stack.setAllConfig(config);
  return stack;
}

/**
 * Reads a project of this repository, so that its program runs inline from the same file that `pulumi up` runs.
 * @param folder - The folder of its Pulumi.yaml.
 * @returns The settings with absolute plugin paths, and the program.
 */
export async function readProject(folder: string): Promise<{ project: Project; program: PulumiFn }> {
  const {
    main = "index.ts",
    plugins,
    ...rest
  } = parse(readFileSync(join(folder, "Pulumi.yaml"), "utf8")) as Project;
  const providers = plugins?.providers.map(({ name, path }) => ({ name, path: resolve(folder, path) })) ?? [];
  const { default: program } = (await import(pathToFileURL(join(folder, main)).href)) as {
    default: PulumiFn;
  };
  return { project: { ...rest, plugins: { providers } }, program };
}
