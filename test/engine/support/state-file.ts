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
  const { checkpoint } = JSON.parse(stateFile) as {
    checkpoint: { latest: { resources?: { type: string }[] } };
  };
  const types = (checkpoint.latest.resources ?? []).map(({ type }) => type);
  return types.filter((type) => !/^pulumi:(pulumi:Stack$|providers:)/u.test(type));
}
