import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { PACKAGE_VERSION } from "../../../provider/schema/generated/lookups.ts";
import { buildArchives } from "../../../tools/dist/build-archives.ts";
import { sayOnStderr } from "../../../tools/engine/progress.ts";
import { repositoryRoot } from "../../../tools/run/run-folder.ts";
import { type SimulatorProcess, startSimulatorProcess } from "../../../tools/run/start-simulator.ts";
import { EngineFolder } from "./engine-folder.ts";
import type { TriedLanguage } from "./languages.ts";
import { fill, fillCommands, placeholdersFor } from "./placeholders.ts";
import { type Instructions, readReadme, sectionOf } from "./read-readme.ts";
import { runSession, type SessionEnd } from "./run-session.ts";
import { standIn } from "./stand-in.ts";
import { tryVariables } from "./try-variables.ts";

/** How a try went. */
export interface Try extends SessionEnd {
  /** The folder that was empty when the user began. */
  readonly project: string;
  /** What was typed, in order. */
  readonly commands: readonly string[];
  /** Whether `pulumi up` was what ran; else the language's Automation API did its work. */
  readonly hosted: boolean;
  /** The stack's outputs; none when a command failed. */
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** Somebody who has the engine and what `make dist` builds, and nothing else of the repository. */
export class NewUser {
  readonly #path: string;
  readonly #packages: string;
  readonly #engine: EngineFolder;
  readonly #simulator: SimulatorProcess;

  private constructor(path: string, packages: string, engine: EngineFolder, simulator: SimulatorProcess) {
    this.#path = path;
    this.#packages = packages;
    this.#engine = engine;
    this.#simulator = simulator;
  }

  /** Prepares a folder outside of the repository, the plugin for this machine, and a simulator. */
  static async create(): Promise<NewUser> {
    const path = mkdtempSync(join(tmpdir(), "cbr-new-user-"));
    try {
      const packages = join(path, "packages");
      await buildArchives({ folder: packages, version: PACKAGE_VERSION, others: [], say: sayOnStderr });
      const engine = await EngineFolder.create(join(path, "engine"));
      return new NewUser(path, packages, engine, await startSimulatorProcess([]));
    } catch (error) {
      rmSync(path, { recursive: true, force: true });
      throw error;
    }
  }

  /** Hands over the package of a language. */
  async take({ pack }: TriedLanguage): Promise<void> {
    await pack?.({ folder: this.#packages, version: PACKAGE_VERSION, say: sayOnStderr });
  }

  /**
   * Does what a README says, in an empty folder and with nothing installed.
   * @param language - Whose README.
   * @param forget - Commands that are left out.
   */
  async follow(language: TriedLanguage, forget?: RegExp): Promise<Try> {
    const desk = mkdtempSync(join(this.#path, `${language.runtime}-`));
    const project = join(desk, "project");
    const placeholders = placeholdersFor(this.#packages, this.#simulator);
    const { files, commands } = instructionsOf(language);
    for (const [name, text] of files) {
      mkdirSync(dirname(join(project, name)), { recursive: true });
      writeFileSync(join(project, name), fill(text, placeholders));
    }
    const typed = fillCommands(commands, placeholders).filter((command) => forget?.test(command) !== true);
    const hosted = this.#engine.hasHost(language.runtime);
    const outputs = join(desk, "outputs.json");
    const end = await runSession({
      desk,
      cwd: project,
      // The last one is not the reader's: it tells what came of it.
      commands: [...typed, `pulumi stack output --json > ${outputs}`],
      variables: {
        ...tryVariables(desk, this.#engine.path),
        ...(await language.keepApart?.(desk)),
        ...(hosted ? {} : standIn(language, desk)),
      },
    });
    const values = end.code === 0 ? (JSON.parse(readFileSync(outputs, "utf8")) as Try["outputs"]) : {};
    return { ...end, project, commands: typed, hosted, outputs: values };
  }

  /** Leaves nothing behind. */
  async dispose(): Promise<void> {
    await this.#simulator.stop();
    rmSync(this.#path, { recursive: true, force: true });
  }
}

function instructionsOf({ readme, section }: TriedLanguage): Instructions {
  const text = readFileSync(join(repositoryRoot, readme), "utf8");
  return readReadme(section === undefined ? text : sectionOf(text, section));
}
