import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { ensureEngine } from "../engine/ensure-engine.ts";
import type { Engine } from "../engine/engine.ts";
import { ensureRandomPlugin } from "../engine/ensure-random.ts";
import { readEnvironment } from "../engine/environment.ts";

/** The repository's root. */
export const repositoryRoot = fileURLToPath(new URL("../../", import.meta.url));

/** A place for stacks that touches nothing of the user's own: login, state, plugins and settings are its own. */
export interface RunFolder {
  readonly engine: Engine;
  /** The folder; gone after `dispose`. */
  readonly path: string;
  /** Environment of the CLI. */
  readonly variables: Record<string, string>;
  /** What kept the random plugin away; undefined when it is there. */
  readonly withoutRandom: string | undefined;
  /** Removes the folder. */
  dispose(): void;
}

/**
 * Makes a folder for stacks, with the engine and the random plugin at hand.
 * @param say - Takes what the preparation is doing.
 */
export async function createRunFolder(say?: (line: string) => void): Promise<RunFolder> {
  const engine = await ensureEngine(say === undefined ? {} : { say });
  const pulumiHome = join(readEnvironment().cacheFolder, "home");
  mkdirSync(pulumiHome, { recursive: true });
  const random = await ensureRandomPlugin({ engine, pulumiHome, ...(say === undefined ? {} : { say }) });
  const path = mkdtempSync(join(tmpdir(), "pulumi-cbr-"));
  const state = join(path, "state");
  mkdirSync(state);
  // The Automation API looks for the CLI in `bin` of a folder that it is told.
  symlinkSync(engine.bin, join(path, "bin"));
  return {
    engine,
    path,
    withoutRandom: "missing" in random ? random.missing.join("; ") : undefined,
    variables: {
      PATH: [engine.bin, process.env["PATH"] ?? ""].join(delimiter),
      PULUMI_HOME: pulumiHome,
      PULUMI_BACKEND_URL: `file://${state}`,
      PULUMI_CONFIG_PASSPHRASE: "only for stacks that live as long as their run",
      PULUMI_SKIP_UPDATE_CHECK: "1",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    },
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
}
