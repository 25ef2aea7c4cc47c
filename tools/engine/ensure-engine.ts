import { type Engine, minimumVersion, type Way } from "./engine.ts";
import { type EngineEnvironment, readEnvironment } from "./environment.ts";
import { cliPart } from "./go-part.ts";
import { buildGoEngine, cachedGoEngine } from "./go-engine.ts";
import { cachedOfficialEngine, installOfficialEngine } from "./official-engine.ts";
import { pathEngine } from "./path-engine.ts";
import { reasonOf, type Say, sayOnStderr } from "./progress.ts";

/** One attempt: an engine; undefined when there is nothing to say; a throw is the reason why this way fails. */
export interface Step {
  readonly way: Way;
  readonly attempt: (environment: EngineEnvironment, say: Say) => Promise<Engine | undefined>;
}

export interface EnsureEngineOptions {
  /** Default: that of this process. */
  readonly environment?: EngineEnvironment;
  /** Takes what is going on. Default: writes it on stderr. */
  readonly say?: Say;
  /** What is tried, in order. Default: {@link defaultSteps}. */
  readonly steps?: readonly Step[];
}

/** What the cache has comes before any download, so that only the first call may be slow. */
export const defaultSteps: readonly Step[] = [
  { way: "path", attempt: pathEngine },
  { way: "official", attempt: (environment) => Promise.resolve(cachedOfficialEngine(environment)) },
  { way: "go-modules", attempt: cachedGoEngine },
  { way: "official", attempt: (environment, say) => installOfficialEngine(environment, say) },
  { way: "go-modules", attempt: buildGoEngine },
];

/** No way leads to an engine on this machine. */
export class EngineUnavailableError extends Error {
  readonly code = "ENGINE_UNAVAILABLE";
  /** Each way that was tried, and why it failed. */
  readonly reasons: readonly { readonly way: Way; readonly reason: string }[];

  constructor(reasons: EngineUnavailableError["reasons"]) {
    const list = reasons.map(({ way, reason }) => `  ${way}: ${reason.replaceAll("\n", "\n    ")}`);
    super(
      [
        "There is no Pulumi engine, and none could be had:",
        ...list,
        `Remedy: put the Pulumi CLI (${minimumVersion} or later) or Go (${cliPart().goVersion} or later) on PATH, and try again.`,
      ].join("\n"),
    );
    this.name = "EngineUnavailableError";
    this.reasons = reasons;
  }
}

/**
 * Finds the real Pulumi engine, or brings it here: from PATH, by the official install, or built from Go modules.
 * The first call may take minutes and says so; later ones take well under a second.
 * @returns The first engine that a step yields.
 * @throws {EngineUnavailableError} When every step fails; the message names each with its reason.
 */
export async function ensureEngine(options: EnsureEngineOptions = {}): Promise<Engine> {
  const { environment = readEnvironment(), say = sayOnStderr, steps = defaultSteps } = options;
  const reasons: { way: Way; reason: string }[] = [];
  for (const { way, attempt } of steps) {
    if (environment.only !== undefined && way !== environment.only) continue;
    try {
      const engine = await attempt(environment, say);
      if (engine !== undefined) return engine;
    } catch (error) {
      reasons.push({ way, reason: reasonOf(error) });
    }
  }
  throw new EngineUnavailableError(reasons);
}
