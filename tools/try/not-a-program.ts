import { readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

/**
 * Says why a folder holds no TypeScript program that could be tried, and what to do about it.
 * @param folder - Absolute.
 * @returns Undefined when it holds one.
 */
export function notAProgram(folder: string): string | undefined {
  const there = statOf(folder);
  if (there === undefined) {
    return `There is no folder ${folder}. PROGRAM is a path from where make runs, such as examples/list-nodejs.`;
  }
  if (!there.isDirectory()) return `${folder} is a file. PROGRAM is the folder that holds Pulumi.yaml.`;
  const settings = join(folder, "Pulumi.yaml");
  if (!isFile(settings)) {
    return `There is no Pulumi.yaml in ${folder}. Copy examples/list-nodejs/Pulumi.yaml into it.`;
  }
  let project: unknown;
  try {
    project = parse(readFileSync(settings, "utf8"));
  } catch (error) {
    return `${settings} is not YAML: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
  return notAProject(project, folder);
}

function notAProject(project: unknown, folder: string): string | undefined {
  const settings = join(folder, "Pulumi.yaml");
  const { name, runtime, main = "index.ts" } = Object(project) as Readonly<Record<string, unknown>>;
  if (typeof name !== "string") return `${settings} has no name. Begin it with a line such as "name: mine".`;
  const language = runtimeName(runtime);
  if (language === undefined) return `${settings} has no runtime. Add the line "runtime: nodejs".`;
  if (language !== "nodejs") {
    return (
      `The program in ${folder} has the runtime ${language}, and this runs TypeScript (nodejs). ` +
      "Run it with pulumi against `make simulator`: README.md has the commands."
    );
  }
  if (typeof main !== "string" || !isFile(join(folder, main))) {
    return `There is no program ${String(main)} in ${folder}. Write it there, or name another file with main in Pulumi.yaml.`;
  }
  return undefined;
}

function runtimeName(runtime: unknown): string | undefined {
  const name: unknown = typeof runtime === "object" ? (runtime as { name?: unknown } | null)?.name : runtime;
  return typeof name === "string" ? name : undefined;
}

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

const isFile = (path: string): boolean => statOf(path)?.isFile() === true;
