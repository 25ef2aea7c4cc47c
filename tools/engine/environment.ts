import { homedir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { type Way, ways } from "./engine.ts";

/** Variables of a process, for its children. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What the machine says about itself: the one place of `tools/engine` that reads `process.env`. */
export interface EngineEnvironment {
  /** Folders of PATH, in order. */
  readonly path: readonly string[];
  /** Absolute folder that belongs to this project and outlives a clone. */
  readonly cacheFolder: string;
  /** The only way that may be tried; undefined for all. */
  readonly only: Way | undefined;
  /** Everything, for child processes. */
  readonly variables: Variables;
}

/**
 * Reads PATH, `XDG_CACHE_HOME` and `PULUMI_CBR_ENGINE`.
 * @param variables - The process's own unless a test says otherwise.
 * @throws {Error} When `PULUMI_CBR_ENGINE` names no way.
 */
export function readEnvironment(variables: Variables = process.env): EngineEnvironment {
  return {
    path: (variables["PATH"] ?? "").split(delimiter).filter((folder) => isAbsolute(folder)),
    cacheFolder: join(cacheHome(variables), "pulumi-cbr"),
    only: readWay(variables["PULUMI_CBR_ENGINE"]),
    variables,
  };
}

/** As the XDG specification has it: a relative path counts as not set. */
function cacheHome(variables: Variables): string {
  const set = variables["XDG_CACHE_HOME"];
  return set !== undefined && isAbsolute(set) ? set : join(variables["HOME"] ?? homedir(), ".cache");
}

function readWay(value: string | undefined): Way | undefined {
  if (value === undefined || value === "") return undefined;
  const way = ways.find((known) => known === value);
  if (way === undefined) {
    throw new Error(
      `PULUMI_CBR_ENGINE is "${value}"; it may be ${ways.join(", ")}, or not set for all of them.`,
    );
  }
  return way;
}
