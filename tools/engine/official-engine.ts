import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Engine } from "./engine.ts";
import type { EngineEnvironment } from "./environment.ts";
import { executableName, findLanguages, isExecutable } from "./find-executable.ts";
import { packageVersion } from "./package-version.ts";
import { narrate, type Say } from "./progress.ts";
import { publishFolder } from "./publish-folder.ts";
import { runCommand } from "./run-command.ts";

/** Where an official installation lies in the cache: one per version of @pulumi/pulumi, which chooses it. */
function officialFolder({ cacheFolder }: EngineEnvironment): string {
  const name = `official-v${packageVersion("@pulumi/pulumi")}-${process.platform}-${process.arch}`;
  return join(cacheFolder, "engine", name);
}

/** The official installation that an earlier run has left, or undefined. */
export function cachedOfficialEngine(environment: EngineEnvironment): Engine | undefined {
  const bin = join(officialFolder(environment), "bin");
  const pulumi = join(bin, executableName("pulumi"));
  if (!isExecutable(pulumi)) return undefined;
  const languages = findLanguages([bin, ...environment.path]);
  return { bin, pulumi, version: `v${packageVersion("@pulumi/pulumi")}`, languages, source: "official" };
}

/**
 * Downloads the official installation through the Automation API, into the cache.
 * It runs in a process of its own, because the API neither ends a download nor keeps quiet on demand.
 * @param limitMs - Milliseconds for everything. Default 120000.
 * @throws {Error} When it fails or takes longer.
 */
export async function installOfficialEngine(
  environment: EngineEnvironment,
  say: Say,
  limitMs = 120_000,
): Promise<Engine | undefined> {
  const script = fileURLToPath(new URL("./install-official.ts", import.meta.url));
  const install = (root: string): Promise<string> =>
    runCommand(process.execPath, [script, root], { variables: environment.variables, limitMs });
  await publishFolder(officialFolder(environment), async (root) => {
    await narrate(say, "trying the official install of the Pulumi CLI", "2 minutes at most", () =>
      install(root),
    );
    if (!isExecutable(join(root, "bin", executableName("pulumi")))) {
      throw new Error("the official install ended without a pulumi in its bin folder");
    }
  });
  return cachedOfficialEngine(environment);
}
