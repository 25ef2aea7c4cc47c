import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { buildPart } from "./build-part.ts";
import type { Engine, Way } from "./engine.ts";
import { type EngineEnvironment, readEnvironment } from "./environment.ts";
import { executableName, findExecutable, isExecutable } from "./find-executable.ts";
import { type GoPart, partFile, randomPart } from "./go-part.ts";
import { linkOrCopy } from "./link-folder.ts";
import { narrate, reasonOf, type Say, sayOnStderr } from "./progress.ts";
import { publishFolder } from "./publish-folder.ts";
import { runCommand } from "./run-command.ts";

/** A plugin that programs with `random:…` resources will find, or why there is none. */
export type RandomPlugin =
  { readonly source: Way | "installed"; readonly path: string } | { readonly missing: readonly string[] };

interface EnsureRandomOptions {
  /** The CLI that downloads the official plugin. */
  readonly engine: Pick<Engine, "bin" | "pulumi">;
  /** Absolute `PULUMI_HOME` of the programs that will use it; made when it is not there. */
  readonly pulumiHome: string;
  /** Default: that of this process. */
  readonly environment?: EngineEnvironment;
  /** Takes what is going on. Default: writes it on stderr. */
  readonly say?: Say;
  /** Milliseconds for the official download. Default 60000. */
  readonly limitMs?: number;
}

interface Settings extends Required<EnsureRandomOptions> {
  readonly part: GoPart;
  /** Where the plugin belongs in `pulumiHome`. */
  readonly folder: string;
  readonly path: string;
}

interface Step {
  readonly way: Way;
  readonly attempt: (settings: Settings) => Promise<unknown>;
}

/**
 * Makes sure that `pulumi-resource-random` is found by programs that run with this `PULUMI_HOME`: on PATH, installed
 * already, downloaded, or built from Go modules as a stand-in. What the cache has comes before a download.
 */
export async function ensureRandomPlugin(options: EnsureRandomOptions): Promise<RandomPlugin> {
  const settings = complete(options);
  const { environment, part, path } = settings;
  const ambient = findExecutable(part.name, environment.path);
  if (ambient !== undefined) return { source: "path", path: ambient };
  if (isInstalled(settings)) return { source: "installed", path };

  const missing = ["path: there is no pulumi-resource-random on PATH"];
  for (const { way, attempt } of stepsFor(settings)) {
    try {
      await attempt(settings);
      return { source: way, path };
    } catch (error) {
      missing.push(`${way}: ${reasonOf(error)}`);
    }
  }
  return { missing };
}

function complete(options: EnsureRandomOptions): Settings {
  const part = randomPart();
  const folder = join(options.pulumiHome, "plugins", `resource-random-${part.version}`);
  const path = join(folder, executableName(part.name));
  const defaults = {
    environment: options.environment ?? readEnvironment(),
    say: sayOnStderr,
    limitMs: 60_000,
  };
  return { ...defaults, ...options, part, folder, path };
}

function stepsFor({ environment, part }: Settings): Step[] {
  const download: Step = { way: "official", attempt: downloadPlugin };
  const build: Step = { way: "go-modules", attempt: buildPlugin };
  const steps = existsSync(partFile(part, environment)) ? [build, download] : [download, build];
  return steps.filter(({ way }) => environment.only === undefined || environment.only === way);
}

/** The CLI leaves a file `….partial` beside a plugin whose download was cut off. */
function isInstalled({ folder, path }: Settings): boolean {
  return isExecutable(path) && !existsSync(`${folder}.partial`);
}

async function buildPlugin(settings: Settings): Promise<void> {
  const { environment, say, part, folder } = settings;
  const program = await buildPart(part, environment, say);
  if (!isInstalled(settings)) {
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}.partial`, { force: true });
  }
  await publishFolder(folder, (partial) => linkOrCopy(program, join(partial, executableName(part.name))));
}

async function downloadPlugin({
  engine,
  pulumiHome,
  environment,
  say,
  part,
  limitMs,
}: Settings): Promise<void> {
  const version = part.version.slice(1);
  const variables = {
    ...environment.variables,
    PATH: [engine.bin, ...environment.path].join(delimiter),
    PULUMI_HOME: pulumiHome,
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  await narrate(
    say,
    `trying the official download of the random plugin v${version}`,
    "1 minute at most",
    () =>
      runCommand(engine.pulumi, ["plugin", "install", "resource", "random", version], { variables, limitMs }),
  );
}
