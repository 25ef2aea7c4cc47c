import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { RunFolder } from "../../../tools/run/run-folder.ts";

/**
 * Reads a stack's state as it lies on the disk; `exportStack` would show its secrets in clear.
 * @param folder - Where the state lives.
 * @param project - The project's name.
 * @param stack - The stack's name.
 */
export function readStateFile(folder: RunFolder, project: string, stack: string): string {
  return readFileSync(join(folder.path, "state/.pulumi/stacks", project, `${stack}.json`), "utf8");
}

/** The types of the resources that a state holds, the stack itself and its providers left out. */
export function createdTypes(stateFile: string): string[] {
  const types = resourcesOf(stateFile).map(({ type }) => type);
  return types.filter((type) => !/^pulumi:(pulumi:Stack$|providers:)/u.test(type));
}

/**
 * The versions of this plugin that a program asked the engine for: one for each provider in the state, undefined for one
 * without a version.
 * @param stateFile - As it lies on the disk.
 */
export function askedVersions(stateFile: string): (string | undefined)[] {
  const providers = resourcesOf(stateFile).filter(({ type }) => type === "pulumi:providers:cbr");
  return providers.map(({ inputs }) => inputs?.version);
}

function resourcesOf(stateFile: string): { type: string; inputs?: { version?: string } }[] {
  const { checkpoint } = JSON.parse(stateFile) as {
    checkpoint: { latest: { resources?: { type: string }[] } };
  };
  return checkpoint.latest.resources ?? [];
}
