import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { buildPart } from "./build-part.ts";
import { compareVersions } from "./compare-versions.ts";
import { type Engine, minimumVersion } from "./engine.ts";
import type { EngineEnvironment } from "./environment.ts";
import { findExecutable, findLanguages } from "./find-executable.ts";
import { yamlPart } from "./go-part.ts";
import { linkFolder } from "./link-folder.ts";
import { reasonOf, type Say } from "./progress.ts";
import { runCommand } from "./run-command.ts";

/**
 * Takes the CLI on PATH. When it comes without a host for YAML, one is built from Go modules; where that cannot be, the
 * engine goes without.
 * @throws {Error} When there is none, or when it is older than {@link minimumVersion}.
 */
export async function pathEngine(environment: EngineEnvironment, say: Say): Promise<Engine> {
  const pulumi = findExecutable("pulumi", environment.path);
  if (pulumi === undefined) throw new Error("there is no pulumi on PATH");
  const version = await cliVersion(pulumi, environment);
  if (compareVersions(version, minimumVersion) < 0) {
    const reason = `${pulumi} is ${version}, and ${minimumVersion} or later is needed`;
    say(`passed over: ${reason}`);
    throw new Error(reason);
  }
  const languages = findLanguages([...environment.path, dirname(realpathSync(pulumi))]);
  const engine: Engine = { bin: dirname(pulumi), pulumi, version, languages, source: "path" };
  return languages.includes("yaml") ? engine : await addYaml(engine, environment, say);
}

/**
 * Asks a CLI for its version.
 * @returns Such as `v3.259.0`.
 * @throws {Error} When it does not run.
 */
async function cliVersion(pulumi: string, { variables }: EngineEnvironment): Promise<string> {
  const quiet = { ...variables, PULUMI_SKIP_UPDATE_CHECK: "true" };
  return runCommand(pulumi, ["version"], { variables: quiet, limitMs: 30_000 });
}

async function addYaml(engine: Engine, environment: EngineEnvironment, say: Say): Promise<Engine> {
  try {
    const host = await buildPart(yamlPart(), environment, say);
    const bin = await linkFolder(environment, [engine.pulumi, host], "pointer");
    return { ...engine, bin, languages: [...engine.languages, "yaml"].sort() };
  } catch (error) {
    say(`going on without YAML programs: ${reasonOf(error)}`);
    return engine;
  }
}
