import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPart } from "./build-part.ts";
import { dynamicLauncher } from "./dynamic-launcher.ts";
import type { Engine } from "./engine.ts";
import type { EngineEnvironment } from "./environment.ts";
import { executableName, findLanguages } from "./find-executable.ts";
import { cliPart, partFile, yamlPart } from "./go-part.ts";
import { linkFolder } from "./link-folder.ts";
import { reasonOf, type Say } from "./progress.ts";

/** The CLI and YAML host that an earlier run has built, or undefined when one of them is missing. */
export async function cachedGoEngine(environment: EngineEnvironment): Promise<Engine | undefined> {
  const files = [partFile(cliPart(), environment), partFile(yamlPart(), environment)];
  return files.every((file) => existsSync(file)) ? await assemble(files, environment) : undefined;
}

/**
 * Builds the CLI and the YAML host from the pinned Go modules, into the cache. When only the host cannot be built, the
 * engine goes without.
 * @throws {Error} When there is no Go of the right version, or when the CLI cannot be built.
 */
export async function buildGoEngine(environment: EngineEnvironment, say: Say): Promise<Engine> {
  const files = [await buildPart(cliPart(), environment, say)];
  try {
    files.push(await buildPart(yamlPart(), environment, say));
  } catch (error) {
    say(`going on without YAML programs: ${reasonOf(error)}`);
  }
  return await assemble(files, environment);
}

async function assemble(files: readonly string[], environment: EngineEnvironment): Promise<Engine> {
  const bin = await linkFolder(environment, [...files, ...(await dynamicLauncher(environment))], "same");
  return {
    bin,
    pulumi: join(bin, executableName("pulumi")),
    version: cliPart().version,
    languages: findLanguages([bin, ...environment.path]),
    source: "go-modules",
  };
}
